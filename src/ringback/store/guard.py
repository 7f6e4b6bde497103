"""What the database itself forbids: nobody changes or deletes a line of the audit log, in whatever way he came in."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SQLITE = (
    "CREATE TRIGGER audit_no_{verb} BEFORE {verb} ON store_audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"
)
_POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$",
    "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON store_audit"
    " FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()",
)


def guard(editor: BaseDatabaseSchemaEditor) -> None:
    """Put the guard on the audit log, once its table is there."""
    on_sqlite = tuple(_SQLITE.format(verb=verb) for verb in ("UPDATE", "DELETE"))
    for statement in _POSTGRESQL if editor.connection.vendor == "postgresql" else on_sqlite:
        editor.execute(statement, params=None)
