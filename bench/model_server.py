"""A model server with fixed delays, in a process of its own: `python -m bench.model_server PORT`.

It speaks OpenAI's protocol. A question for a structured answer is answered after `HEAR_SECONDS`,
any other after `FIRST_SECONDS`, then at a fixed rate on an absolute schedule, so that what a turn
takes beyond that is not the model's. One thread serves everybody, and what it says is made
beforehand, so that a room of a hundred does not slow it down.
"""

import asyncio
import json
import sys
import time

HEAR_SECONDS = 0.2
FIRST_SECONDS = 0.2
TOKENS, TOKENS_A_SECOND = 100, 50.0
IDEAL_FIRST = HEAR_SECONDS + FIRST_SECONDS
"""Seconds of a turn until its first word when everything but the model takes no time."""
IDEAL_WHOLE = IDEAL_FIRST + (TOKENS - 1) / TOKENS_A_SECOND
HEARD = json.dumps({"questions": ["what is a good number of guests"], "language": "en"})
KEPT = json.dumps({"lines": []})
"""What is kept of a long talk."""
HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


def chunk(text: str, finish: str | None = None) -> bytes:
    """One chunk of an answer as it goes over the wire."""
    choice = {"index": 0, "delta": {"content": text} if text else {}, "finish_reason": finish}
    data = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "fixed"}
    return framed(f"data: {json.dumps({**data, 'choices': [choice]})}\n\n".encode())


def framed(part: bytes) -> bytes:
    """A part of a chunked answer."""
    return b"%x\r\n%b\r\n" % (len(part), part)


END = chunk("", "stop") + framed(b"data: [DONE]\n\n") + framed(b"")
WORDS = [chunk(f"word{n} " if n % 10 else "Well. And ") for n in range(TOKENS)]


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Stream one answer on its schedule and close the connection."""
    came = time.perf_counter()
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        )
        asked = await reader.readexactly(length)
        writer.write(HEAD)
        if b'"response_format"' in asked:
            await until(came + HEAR_SECONDS)
            writer.write(chunk(KEPT if b'"summary"' in asked else HEARD))
        else:
            for number, word in enumerate(WORDS):
                await until(came + FIRST_SECONDS + number / TOKENS_A_SECOND)
                writer.write(word)
        writer.write(END)
        await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass  # whoever asked has gone
    finally:
        writer.close()


async def until(moment: float) -> None:
    """Sleep until then."""
    await asyncio.sleep(max(0.0, moment - time.perf_counter()))


async def serve(port: int) -> None:
    """Answer on this port of this machine until the process ends."""
    server = await asyncio.start_server(answer, "127.0.0.1", port, backlog=256)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
