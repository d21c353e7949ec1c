"""A model server with fixed delays, in a process of its own: `python -m bench.model_server PORT`.

It speaks OpenAI's protocol. A question for a structured answer is answered after `HEAR_SECONDS`,
any other after `FIRST_SECONDS`, then at a fixed rate on an absolute schedule, so that what a turn
takes beyond that is not the model's.
"""

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HEAR_SECONDS = 0.2
FIRST_SECONDS = 0.2
TOKENS, TOKENS_A_SECOND = 50, 50.0
IDEAL_FIRST = HEAR_SECONDS + FIRST_SECONDS
"""Seconds of a turn until its first word when everything but the model takes no time."""
IDEAL_WHOLE = IDEAL_FIRST + (TOKENS - 1) / TOKENS_A_SECOND
HEARD = json.dumps({"questions": ["what is a good number of guests"], "language": "en"})


class Handler(BaseHTTPRequestHandler):
    """Answers one request a connection."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        """Stream the answer on its schedule."""
        came = time.perf_counter()
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        if "response_format" in body:
            until(came + HEAR_SECONDS)
            self.chunk({"content": HEARD})
        else:
            for number in range(TOKENS):
                until(came + FIRST_SECONDS + number / TOKENS_A_SECOND)
                self.chunk({"content": f"word{number} " if number % 10 else "Well. And "})
        self.chunk({}, "stop")
        self.wfile.write(b"data: [DONE]\n\n")

    def chunk(self, delta: dict[str, str], finish: str | None = None) -> None:
        """One chunk of the answer."""
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        data = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "fixed"}
        self.wfile.write(f"data: {json.dumps({**data, 'choices': [choice]})}\n\n".encode())
        self.wfile.flush()


def until(moment: float) -> None:
    """Sleep until then."""
    left = moment - time.perf_counter()
    if left > 0:
        time.sleep(left)


class Server(ThreadingHTTPServer):
    """Takes a room of people at once."""

    request_queue_size = 256
    daemon_threads = True


if __name__ == "__main__":
    Server(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
