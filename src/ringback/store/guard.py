"""The audit log as the database keeps it: rows come in, and no row is changed or taken out, by whatever program."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SQLITE = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON store_audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON store_audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
)
_POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$",
    "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON store_audit"
    " FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()",
)


def guard_the_log(editor: BaseDatabaseSchemaEditor) -> None:
    """Once, when the table is made."""
    for statement in _POSTGRESQL if editor.connection.vendor == "postgresql" else _SQLITE:
        editor.execute(statement, params=None)
