"""Structured answers: what a server is asked for, and how its text becomes a value."""

import json
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError

from coach.model.contract import Answer, Messages

MOST_COMPLAINTS = 5


@lru_cache(maxsize=16)
def response_format(schema: type[BaseModel]) -> dict[str, Any]:
    """The request field that OpenAI, vLLM, Ollama and llama.cpp share.

    Not strict in OpenAI's sense: that dialect knows no bounds on strings, and without bounds a
    small model never ends. The answer is validated here in any case.
    """
    return {
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": schema.__name__.lower(),
                "schema": bare(schema.model_json_schema()),
                "strict": False,
            },
        }
    }


def bare(schema: Any) -> Any:
    """A JSON schema without titles and defaults, which cost tokens and tell a model nothing."""
    if isinstance(schema, dict):
        return {
            key: {name: bare(inner) for name, inner in value.items()}
            if key in ("properties", "$defs")
            else bare(value)
            for key, value in schema.items()
            if key not in ("title", "default")
        }
    return [bare(item) for item in schema] if isinstance(schema, list) else schema


def in_plain_words(messages: Messages, schema: type[BaseModel]) -> Messages:
    """The same question for a server that follows no schema: the schema is told in words."""
    shown = json.dumps(bare(schema.model_json_schema()), ensure_ascii=False)
    told = (
        "Answer with one JSON object and nothing else, without a code fence. "
        f"It follows this JSON schema:\n{shown}"
    )
    return (*messages, ("system", told))


def with_complaint(messages: Messages, complaint: str) -> Messages:
    """The same question, with what was wrong with the last answer; that answer is not repeated."""
    told = f"Your last answer could not be used: {complaint}. Answer again, following the schema."
    return (*messages, ("system", told))


def parsed(text: str, schema: type[Answer]) -> Answer:
    """The value in an answer, which may stand in a code fence or among words.

    Raises:
        ValueError: there is none that fits; the text says where, without repeating the answer.
    """
    decoder, at, complaint = json.JSONDecoder(), text.find("{"), ""
    while at >= 0:
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at += 1  # an object inside what was read is not the answer, so others are skipped
        else:
            try:
                return schema.model_validate(value)
            except ValidationError as error:
                complaint = complaint or complaints(error)
        at = text.find("{", at)
    raise ValueError(complaint or "it holds no JSON object")


def complaints(error: ValidationError) -> str:
    """What a validation found, by place, without the values, which may be anything."""
    told = [
        f"{'.'.join(str(part) for part in e['loc']) or 'the object'}: {e['msg']}"
        for e in error.errors(include_url=False, include_input=False, include_context=False)
    ]
    return "; ".join(told[:MOST_COMPLAINTS])
