"""Pictures of strangers in, clean ones of several sizes out; pictures drawn for those who sent none."""

from vitrine.images.inspection import inspect
from vitrine.images.placeholder import initials, placeholder
from vitrine.images.preparation import Picture, remade, variants

__all__ = ["Picture", "initials", "inspect", "placeholder", "remade", "variants"]
