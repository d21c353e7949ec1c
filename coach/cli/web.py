"""`okr-coach` without a command: the coach in the browser."""

import threading
import time
import urllib.error
import urllib.request
import webbrowser
from argparse import Namespace
from importlib import import_module
from pathlib import Path

from coach.cli.ink import ink
from coach.cli.reach import is_free
from coach.errors import Misconfigured
from coach.settings import Settings, load_settings

NEXT_PORTS = 20
"""Ports tried after the usual one when that is in use."""
PATIENCE = 30.0
"""Seconds that the server has to come up before no browser is opened any more."""


def run(args: Namespace) -> int:
    """Serve the page until Ctrl-C.

    Raises:
        Misconfigured: a setting cannot work, or the chosen port is in use.
    """
    settings = load_settings()
    host = args.host or settings.host
    port = args.port or chosen_port(settings, host)
    if not is_free(host, port):
        raise Misconfigured(
            f"Port {port} on {host} is in use, perhaps by a coach that runs already. "
            f"Open http://{shown(host)}:{port} or choose another with --port."
        )
    address = f"http://{shown(host)}:{port}"
    announce(address, settings)
    if not args.headless:
        threading.Thread(target=open_browser, args=(address,), daemon=True).start()
    serve(host, port)
    return 0


def chosen_port(settings: Settings, host: str) -> int:
    """The port of the settings, or the next free one when it is only the default."""
    if "port" in settings.model_fields_set:
        return settings.port
    candidates = range(settings.port, settings.port + NEXT_PORTS)
    return next((port for port in candidates if is_free(host, port)), settings.port)


def shown(host: str) -> str:
    """The host as a browser on this machine calls it."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"[{host}]" if ":" in host else host


def announce(address: str, settings: Settings) -> None:
    """Say where the page is, where plans are kept, and who will speak."""
    pen = ink()
    database = settings.database_url
    kept = settings.data_dir if database.startswith("sqlite") else "the configured database"
    speaker = settings.model or "A model" if settings.speaks_with_model else "The built-in coach"
    print(f"OKR Coach is at {pen(address, 'bold')}")
    print(pen(f"Your plans are kept in {kept}. {speaker} speaks.", "dim"))
    print(pen("Ctrl-C ends it.", "dim"), flush=True)


def script() -> Path:
    """The script that Streamlit runs: the packaged one, else the checkout's."""
    package = Path(__file__).parents[1]
    packaged = package / "app.py"
    return packaged if packaged.is_file() else package.parent / "app.py"


def serve(host: str, port: int) -> None:
    """Run Streamlit's server in this process until it is told to stop."""
    from streamlit.web.cli import main_run

    from coach.pages.options import flags

    threading.Thread(target=preload, name="preload", daemon=True).start()
    own = [
        f"--server.address={host}",
        f"--server.port={port}",
        "--server.headless=true",
        "--logger.hideWelcomeMessage=true",
    ]
    main_run.main(
        args=[str(script()), *flags(), *own], prog_name="okr-coach", standalone_mode=False
    )


def preload() -> None:
    """Import what the first page needs while the server comes up and the browser opens."""
    import_module("coach.pages")
    import_module("coach.wiring")


def open_browser(address: str) -> None:
    """Open the page as soon as the server answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                webbrowser.open(address)
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
