"""How long the answers at a desk took, added up, and what its colleagues' sums say of somebody whom it hardly knows."""

from django.db import models

from ringback.store.models.desk import AtDesk


class AnswerSums(AtDesk):
    """One desk's answers by interval of waiting: sums only, nobody's name. `version` is the desk's word when they were added up.

    `behind` is the hazard told from the other desks' sums, empty where they are too few; `behind_of` counts their answers.
    """

    events = models.JSONField(default=list)
    exposure = models.JSONField(default=list)
    answers = models.BigIntegerField(default=0)
    version = models.CharField(max_length=16, default="")
    behind = models.JSONField(default=list)
    behind_of = models.BigIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["desk"], name="one_answer_sums"),)
