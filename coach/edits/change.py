"""What every edit is: a value whose given fields are told from those that were not."""

from typing import Any

from coach.okr import Noun


class Change(Noun):
    """What all edits share."""

    def model_post_init(self, context: Any) -> None:
        """Keep the tag when an edit is written without its unset fields."""
        self.__pydantic_fields_set__.add("edit")

    def given(self) -> dict[str, Any]:
        """The fields that change an item, by name and in their order, as far as they were given."""
        given = self.model_fields_set - {"edit", "id", "objective", "key_result"}
        return {name: getattr(self, name) for name in type(self).model_fields if name in given}
