"""Mail that did not arrive: whom it did not reach, why, and whether that will last."""

from ringback.intake.bounce.read import bounces
from ringback.intake.bounce.recognise import is_bounce

__all__ = ["bounces", "is_bounce"]
