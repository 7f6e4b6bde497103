"""What people say, by meaning and language: the books of phrases that every mail is listened to with."""
