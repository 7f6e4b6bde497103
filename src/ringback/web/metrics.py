"""The figures as Prometheus wants them. All come from the database: any number of processes give the same."""

from collections.abc import Iterator

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from ringback.flows.figures import Figures


class Metrics:
    """A collector of one scrape."""

    def __init__(self, found: Figures) -> None:
        self.found = found

    def collect(self) -> Iterator[Metric]:
        yield from self._jobs()
        yield from self._now()
        outbox = GaugeMetricFamily("ringback_outgoing", "Messages by state.", labels=["state"])
        for state, many in self.found.outbox.items():
            outbox.add_metric([state], many)
        yield outbox

    def _jobs(self) -> Iterator[Metric]:
        runs = CounterMetricFamily("ringback_job_runs", "Runs of jobs by kind and outcome.", labels=["kind", "outcome"])
        took = CounterMetricFamily("ringback_job_seconds", "Time spent in jobs.", labels=["kind"])
        made = CounterMetricFamily(
            "ringback_job_made", "New mails, messages, meetings by kind of job.", labels=["kind"]
        )
        jobs = GaugeMetricFamily("ringback_jobs", "Standing jobs by kind.", labels=["kind"])
        aside = GaugeMetricFamily("ringback_jobs_aside", "Jobs that stand aside, by kind.", labels=["kind"])
        for kind, row in self.found.jobs.items():
            runs.add_metric([kind, "done"], row["runs"] - row["failures"])
            runs.add_metric([kind, "failed"], row["failures"])
            took.add_metric([kind], row["took_ms"] / 1000)
            made.add_metric([kind], row["made"])
            jobs.add_metric([kind], row["jobs"])
            aside.add_metric([kind], row["aside"])
        yield from (runs, took, made, jobs, aside)

    def _now(self) -> Iterator[Metric]:
        found, health = self.found, self.found.health
        beat_at = health.beat_at.timestamp() if health.beat_at else 0
        for name, what, value in (
            ("ringback_worker_last_beat_timestamp_seconds", "When a worker was last seen.", beat_at),
            ("ringback_jobs_due", "Jobs that wait for a worker.", found.due),
            ("ringback_oldest_due_seconds", "How long the oldest of them has waited.", health.waiting.total_seconds()),
            ("ringback_mailboxes", "Mailboxes that are connected.", found.mailboxes),
            ("ringback_mailboxes_in_trouble", "Those of which the last attempt failed.", found.mailboxes_in_trouble),
        ):
            yield GaugeMetricFamily(name, what, value=value)
