"""What people say in passing that a cause needs."""

from ringback.intake.phrases import Phrasebook
