/** Calls, and how many of them are still open. */
export function countCalls(http: typeof fetch): { http: typeof fetch; open(): number } {
  let open = 0;
  return {
    open: () => open,
    http: async (...call) => {
      open += 1;
      try {
        const answer = await http(...call);
        const body = await answer.arrayBuffer();
        return new Response([204, 304].includes(answer.status) ? null : body, answer);
      } finally {
        open -= 1;
      }
    },
  };
}
