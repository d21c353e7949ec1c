"""Prompts: Markdown files that say what they need, read strictly and filled in.

A prompt names its inputs in its front matter and carries a sample of each. Its body is Jinja2,
divided by the headings `# system`, `# user` and `# assistant`; whatever stands in an input is text
and is never read as a heading or as Jinja2. What a prompt is for, and what a model makes of it, is
no concern of this module.
"""

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias, cast

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import JsonValue

from coach.errors import NotFound, Unreadable
from coach.okr import Noun, Text
from coach.shipped import Document, read_document, shipped_folder

Role: TypeAlias = Literal["system", "user", "assistant"]
ROLE_HEADING = re.compile(r"^#[ \t]+(system|user|assistant)[ \t]*$", re.MULTILINE)


class PromptHead(Noun):
    """The front matter of a prompt."""

    name: Text
    purpose: Text
    inputs: dict[str, Text]
    """What each input holds, by its name."""
    sample: dict[str, JsonValue]
    """A value for each input: shows what is meant, and is rendered whenever the file is read."""


class Prompt(PromptHead):
    """A prompt that is known to render."""

    parts: tuple[tuple[Role, str], ...]
    """The Jinja2 text of each message, in order."""
    hash: str
    """The first 12 hexadecimal digits of the file's SHA-256: which wording was in force."""


class Rendered(Noun):
    """A prompt filled in, ready for a model."""

    name: str
    hash: str
    messages: tuple[tuple[Role, str], ...]
    """Role and text of each message, in order."""

    @property
    def label(self) -> str:
        """Which prompt this is and which wording of it: `interpret@1f0c2a…`."""
        return f"{self.name}@{self.hash}"

    def provenance(self, model: str) -> dict[str, str | int | float]:
        """Which prompt, which wording of it and which model: what is kept with a reply."""
        return {"prompt": self.name, "prompt_hash": self.hash, "model": model}


def render(name: str, folder: Path | None = None, /, **inputs: object) -> Rendered:
    """The messages of the prompt with these inputs.

    Args:
        name: The prompt's name, which is its file's name without `.md`.
        folder: Where prompts lie; the shipped ones when None.
        **inputs: A value for each input that the prompt declares, neither more nor fewer.

    Raises:
        NotFound: There is no such prompt.
        Unreadable: The prompt is malformed, or inputs are missing or undeclared; names them all.
    """
    prompt = load_prompt(name, folder)
    fill = filled(prompt, dict(inputs))
    return Rendered(name=prompt.name, hash=prompt.hash, messages=fill)


def prompt_names(folder: Path | None = None) -> tuple[str, ...]:
    """The names of all prompts, in the order of the alphabet."""
    folder = folder or shipped_folder("prompts")
    return tuple(sorted(path.stem for path in folder.glob("*.md")))


def load_prompt(name: str, folder: Path | None = None) -> Prompt:
    """The prompt of that name, read anew when its file has changed.

    Raises:
        NotFound: There is no such prompt.
        Unreadable: The file is malformed, uses an input that it does not declare, declares one
            that it does not use, or does not render with its own sample.
    """
    folder = folder or shipped_folder("prompts")
    path = folder / f"{name}.md"
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        there = ", ".join(prompt_names(folder)) or "none"
        raise NotFound(f"There is no prompt {name!r} in {folder}; there is {there}.") from error
    return read_prompt(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=64)
def read_prompt(path: Path, changed: int, size: int) -> Prompt:
    """The prompt in this file; kept for as long as the file's time and size stay the same."""
    document = read_document(path, PromptHead)
    head = document.head
    if head.name != path.stem:
        raise Unreadable(f"{path.name}:2 is named {head.name!r}; name and file must agree.")
    prompt = Prompt(
        **dict(head),
        parts=parts_of(path, document),
        hash=hashlib.sha256(document.raw.encode()).hexdigest()[:12],
    )
    check_inputs(path, prompt)
    filled(prompt, dict(prompt.sample))
    return prompt


def parts_of(path: Path, document: Document[PromptHead]) -> tuple[tuple[Role, str], ...]:
    """The body cut at its role headings, before any input is put in."""
    before, *cuts = ROLE_HEADING.split(document.body)
    if before.strip() or not cuts:
        raise Unreadable(
            f"{path.name}:{document.first_line} must begin with # system, # user or # assistant."
        )
    roles, texts = cast("list[Role]", cuts[::2]), cuts[1::2]
    return tuple((role, text.strip()) for role, text in zip(roles, texts, strict=True))


def check_inputs(path: Path, prompt: Prompt) -> None:
    """Refuse a prompt whose text, inputs and sample do not name the same inputs."""
    used = set().union(*(names_in(path, text) for _, text in prompt.parts))
    declared, sampled = set(prompt.inputs), set(prompt.sample)
    faults = [
        ("uses inputs that it does not declare", used - declared),
        ("declares inputs that it does not use", declared - used),
        ("has no sample for", declared - sampled),
        ("has a sample for what is no input", sampled - declared),
    ]
    told = [f"{fault}: {', '.join(sorted(names))}" for fault, names in faults if names]
    if told:
        raise Unreadable(f"{path.name} {'; '.join(told)}.")


def names_in(path: Path, text: str) -> set[str]:
    """The names that a template takes from outside."""
    try:
        return meta.find_undeclared_variables(environment().parse(text))
    except TemplateSyntaxError as error:
        raise Unreadable(f"{path.name} is not valid Jinja2: {error.message}.") from error


def filled(prompt: Prompt, inputs: dict[str, object]) -> tuple[tuple[Role, str], ...]:
    """Role and text of each message with these inputs, which must be exactly the declared ones."""
    missing, extra = set(prompt.inputs) - set(inputs), set(inputs) - set(prompt.inputs)
    if missing or extra:
        told = [f"{', '.join(sorted(missing))} missing"] if missing else []
        told += [f"{', '.join(sorted(extra))} not declared"] if extra else []
        raise Unreadable(f"Prompt {prompt.name!r}: {'; '.join(told)}.")
    try:
        return tuple((role, template(text).render(inputs).strip()) for role, text in prompt.parts)
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise Unreadable(f"Prompt {prompt.name!r} cannot be filled in: {error}.") from error


@lru_cache(maxsize=64)
def template(text: str) -> Template:
    """A part of a prompt, compiled once: that takes longer than all else in a render."""
    return environment().from_string(text)


@lru_cache(maxsize=1)
def environment() -> ImmutableSandboxedEnvironment:
    """Jinja2 in which an unknown name is an error and a template reaches only its inputs.

    Nothing is escaped: what comes out is read by a model and is not HTML.
    """
    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
    )
