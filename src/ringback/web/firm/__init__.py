"""What an admin sees to: users, the audit log, and what the law asks for."""
