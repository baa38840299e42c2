<?php

declare(strict_types=1);

/*
 * Tresen relay. Takes webhooks while the desk is closed, seals each to the desk's key and forgets it once the desk has
 * it. Nothing in here can open what it keeps. Protocol, limits and test vectors: docs/relay.md. PHP 7.4 or newer.
 */

/** Filled in by the desk. Nothing of it is secret, save that the name of this file should be known to the service alone. */
const RELAY = [
    'seal' => '', // X25519 public key, base64: what comes in is sealed to it
    'desk' => '', // Ed25519 public key, base64: who may fetch
    'verify' => '', // SHA-256 of the verify token, hex
    'store' => '', // folder of the envelopes, beside this file or from the root
    'wait' => 20, // seconds a fetch may wait for news; 0 where the host allows no waiting
    'size' => 3145728, // octets of one webhook (Meta: up to 3 MB)
    'count' => 20000, // envelopes kept
    'bytes' => 268435456, // octets kept
    'days' => 14, // age after which an envelope is dropped, and the desk told so
    'rate' => 1200, // webhooks a minute
];

/** Headers that a service signs with, or that say what the body is. */
const KEPT_HEADERS = [
    'content-type', 'x-hub-signature-256', 'x-hub-signature', 'x-twilio-signature', 'x-line-signature',
    'x-viber-content-signature', 'x-tresen-caller',
];

/** What a file of the store begins with: asked for by its address, it says nothing. */
const GUARD = "<?php http_response_code(404); exit; __halt_compiler();\n";

/** Octets one answer to the desk may have, beside its first envelope. */
const ANSWER_BYTES = 2097152;

ini_set('display_errors', '0');
ini_set('log_errors', '0');
umask(0077);
main();

function main(): void
{
    if (!function_exists('sodium_crypto_box_seal') || PHP_INT_SIZE < 8) {
        answer(501, ['error' => 'sodium']);
    }
    if (RELAY['seal'] === '' || RELAY['store'] === '') {
        answer(501, ['error' => 'empty']);
    }
    $method = $_SERVER['REQUEST_METHOD'] ?? '';
    if ($method === 'GET') {
        challenge();
    }
    if ($method !== 'POST') {
        answer(405);
    }
    $fromDesk = ($_SERVER['CONTENT_TYPE'] ?? '') === 'application/x-tresen-relay';
    $body = bodyUpTo($fromDesk ? 4096 : RELAY['size']);
    if ($fromDesk) {
        fetch($body);
    }
    take($body);
}

/** Meta's question whether this address is ours (GET hub.mode, hub.verify_token, hub.challenge). */
function challenge(): void
{
    $asked = static function (string $name): string {
        return is_string($_GET[$name] ?? null) ? $_GET[$name] : '';
    };
    $ours = hash_equals(RELAY['verify'], hash('sha256', $asked('hub_verify_token')));
    if (!$ours || $asked('hub_mode') !== 'subscribe' || !preg_match('/^[\w-]{1,200}$/D', $asked('hub_challenge'))) {
        answer(404);
    }
    answer(200, null, $asked('hub_challenge'));
}

/** A webhook: sealed, kept, and only then confirmed. What cannot be kept is refused, so that the service sends it again. */
function take(string $body): void
{
    $kept = withState(static function (array &$state) use ($body): int {
        $minute = intdiv(time(), 60);
        $state['rate'] = [$minute, $state['rate'][0] === $minute ? $state['rate'][1] + 1 : 1];
        if ($state['rate'][1] > RELAY['rate']) {
            return 429;
        }
        dropOld($state);
        $numbers = numbers();
        if (count($numbers) >= RELAY['count'] || $state['bytes'] + strlen($body) > RELAY['bytes']) {
            return 503;
        }
        // Rises for ever, also when the store was set back to a copy of it.
        $state['last'] = max($state['last'] + 1, (int) end($numbers) + 1, (int) (microtime(true) * 1000000));
        $number = sprintf('%016d', $state['last']);
        $head = json_encode(['v' => 1, 'n' => $number, 'at' => intdiv($state['last'], 1000), 'headers' => keptHeaders()]);
        $sealed = sodium_crypto_box_seal($head . "\n" . $body, base64_decode(RELAY['seal']));
        $state['bytes'] += strlen($sealed);
        return put($number . '.php', $sealed) ? 200 : 503;
    });
    answer($kept ?? 503);
}

/** Headers of the webhook that matter, in small letters. */
function keptHeaders(): object
{
    $kept = [];
    foreach (KEPT_HEADERS as $name) {
        $key = strtoupper(str_replace('-', '_', $name));
        $value = $_SERVER['HTTP_' . $key] ?? $_SERVER[$key] ?? null;
        if (is_string($value) && strlen($value) <= 1000 && preg_match('/^[\x20-\x7e]*$/D', $value)) {
            $kept[$name] = $value;
        }
    }
    return (object) $kept;
}

/**
 * The desk asks: a line with its signature, then JSON {v, n, box, after, told, most, wait}. What it has is forgotten,
 * what it has not is handed out in order.
 */
function fetch(string $body): void
{
    $end = strpos($body, "\n");
    $signature = $end === false ? '' : (string) base64_decode(substr($body, 0, $end), true);
    $json = $end === false ? '' : substr($body, $end + 1);
    $signed = strlen($signature) === SODIUM_CRYPTO_SIGN_BYTES
        && sodium_crypto_sign_verify_detached($signature, $json, base64_decode(RELAY['desk']));
    $ask = $signed ? json_decode($json, true) : null;
    if (!is_array($ask)) {
        answer(403);
    }
    if (($ask['v'] ?? 0) !== 1 || !is_int($ask['n'] ?? null)) {
        answer(400, ['error' => 'version']);
    }
    $state = withState(static function (array &$state) use ($ask): array {
        // Each question counts up, so that one overheard and asked again is none.
        if ($ask['n'] <= $state['n']) {
            return ['refused' => $state['n']];
        }
        $state['n'] = $ask['n'];
        $after = is_string($ask['after'] ?? null) ? $ask['after'] : '';
        if (($ask['box'] ?? '') === $state['box'] && preg_match('/^\d{16}$/D', $after)) {
            $state['last'] = max($state['last'], (int) $after);
            forget($state, $after);
        }
        if ($state['lost'] !== null && ($ask['told'] ?? 0) >= $state['lost'][1]) {
            $state['lost'] = null;
        }
        dropOld($state);
        return $state;
    });
    if ($state === null) {
        answer(503);
    }
    if (isset($state['refused'])) {
        answer(409, ['n' => $state['refused']]);
    }
    $wait = min(RELAY['wait'], max(0, (int) ($ask['wait'] ?? 0)));
    @set_time_limit($wait + 30);
    waitForNews($wait, $ask['n']);
    $most = min(500, max(1, (int) ($ask['most'] ?? 100)));
    $found = withState(static function () use ($most): array {
        return handOut($most);
    });
    if ($found === null) {
        answer(503);
    }
    answer(200, ['v' => 1, 'box' => $state['box'], 'lost' => $state['lost'], 'wait' => RELAY['wait']] + $found);
}

/** Returns when an envelope is there, the time (s) is over, or the desk asked anew. */
function waitForNews(int $wait, int $question): void
{
    for ($until = microtime(true) + $wait; microtime(true) < $until; usleep(150000)) {
        clearstatcache();
        if (count(numbers()) > 0 || readState()['n'] !== $question) {
            return;
        }
    }
}

/** The oldest envelopes, and whether there are more. Complete up to its last one only while the store is locked. */
function handOut(int $most): array
{
    $envelopes = [];
    $bytes = 0;
    $numbers = numbers();
    foreach ($numbers as $number) {
        $sealed = get($number . '.php');
        if ($sealed === null) {
            continue;
        }
        $bytes += strlen($sealed);
        if (count($envelopes) >= $most || (count($envelopes) > 0 && $bytes > ANSWER_BYTES)) {
            return ['envelopes' => $envelopes, 'more' => true];
        }
        $envelopes[] = ['n' => $number, 'sealed' => base64_encode($sealed)];
    }
    return ['envelopes' => $envelopes, 'more' => false];
}

/** Forgets all envelopes up to a number. */
function forget(array &$state, string $upTo): void
{
    $left = numbers();
    foreach ($left as $at => $number) {
        if (strcmp($number, $upTo) > 0) {
            break;
        }
        $state['bytes'] = max(0, $state['bytes'] - max(0, filesize(store() . '/' . $number . '.php') - strlen(GUARD)));
        @unlink(store() . '/' . $number . '.php');
        unset($left[$at]);
    }
    if (count($left) === 0) {
        $state['bytes'] = 0;
    }
}

/** Drops what nobody fetched for too long, and remembers from when to when (ms) it was, for the desk to know. */
function dropOld(array &$state): void
{
    $limit = sprintf('%016d', (time() - RELAY['days'] * 86400) * 1000000);
    $old = array_filter(numbers(), static function (string $number) use ($limit): bool {
        return strcmp($number, $limit) < 0;
    });
    if (count($old) > 0) {
        $from = intdiv((int) reset($old), 1000);
        $state['lost'] = [$state['lost'] === null ? $from : min($from, $state['lost'][0]), intdiv((int) end($old), 1000)];
        forget($state, end($old));
    }
}

/**
 * Runs with the store locked and its state at hand, which is kept afterwards. null where the store cannot be had: no
 * caller waits longer for it than services wait for an answer.
 */
function withState(callable $work)
{
    $lock = makeStore() ? fopen(store() . '/lock', 'c') : false;
    if ($lock === false) {
        return null;
    }
    for ($until = microtime(true) + 3; !flock($lock, LOCK_EX | LOCK_NB); usleep(5000)) {
        if (microtime(true) > $until) {
            return null;
        }
    }
    clearstatcache();
    $state = readState();
    $before = $state;
    $result = $work($state);
    $kept = $state === $before || put('state.php', json_encode($state));
    flock($lock, LOCK_UN);
    fclose($lock);
    return $kept ? $result : null;
}

/** What is known beside the envelopes; begins anew, as another box, where it is gone or spoilt. */
function readState(): array
{
    $new = ['box' => '', 'last' => 0, 'n' => 0, 'bytes' => 0, 'rate' => [0, 0], 'lost' => null];
    $state = json_decode(get('state.php') ?? '', true);
    if (is_array($state) && count(array_diff_key($new, $state)) === 0) {
        return $state;
    }
    $numbers = numbers();
    return ['box' => bin2hex(random_bytes(8)), 'last' => (int) end($numbers)] + $new;
}

/** The numbers of all envelopes, oldest first. */
function numbers(): array
{
    $names = preg_grep('/^\d{16}\.php$/D', @scandir(store()) ?: []);
    return array_map(static function (string $name): string {
        return substr($name, 0, 16);
    }, array_values($names));
}

/** Writes a file of the store whole or not at all. */
function put(string $name, string $content): bool
{
    $draft = store() . '/draft.php';
    $file = fopen($draft, 'w');
    if ($file === false) {
        return false;
    }
    $whole = GUARD . $content;
    $written = fwrite($file, $whole) === strlen($whole) && fflush($file) && (!function_exists('fsync') || fsync($file));
    fclose($file);
    return $written && rename($draft, store() . '/' . $name);
}

/** A file of the store; null where it is not there. */
function get(string $name): ?string
{
    $whole = @file_get_contents(store() . '/' . $name);
    return is_string($whole) && strncmp($whole, GUARD, strlen(GUARD)) === 0 ? substr($whole, strlen(GUARD)) : null;
}

function store(): string
{
    return RELAY['store'][0] === '/' ? RELAY['store'] : __DIR__ . '/' . RELAY['store'];
}

/** Makes the folder, which no web server that reads .htaccess serves from. */
function makeStore(): bool
{
    if (is_file(store() . '/.htaccess')) {
        return true;
    }
    $denied = "Require all denied\n";
    return (is_dir(store()) || @mkdir(store(), 0700) || is_dir(store()))
        && file_put_contents(store() . '/.htaccess', $denied) === strlen($denied);
}

/** The body of the request, whole; refuses one that is too long or was cut. */
function bodyUpTo(int $longest): string
{
    $told = $_SERVER['CONTENT_LENGTH'] ?? '';
    $body = (int) $told > $longest ? '' : (string) stream_get_contents(fopen('php://input', 'r'), $longest + 1);
    if ((int) $told > $longest || strlen($body) > $longest) {
        answer(413);
    }
    if ($told !== '' && (int) $told !== strlen($body)) {
        answer(400);
    }
    return $body;
}

/** Answers and ends. */
function answer(int $status, ?array $json = null, string $text = ''): void
{
    http_response_code($status);
    header_remove('X-Powered-By');
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    header('Content-Type: ' . ($json === null ? 'text/plain' : 'application/json') . '; charset=utf-8');
    echo $json === null ? $text : json_encode($json);
    exit;
}
