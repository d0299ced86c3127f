"""What the machine refuses, in words: a person mends it, so it is told without a traceback."""

import errno

from vitrine.model import Message

_NO_ROOM = Message("No room is left on the disk.")
_SENTENCES = {
    errno.EACCES: Message("{file} is closed to you: it cannot be read or written."),
    errno.EPERM: Message("{file} is closed to you: it cannot be read or written."),
    errno.EROFS: Message("{file} is on a disk that is read-only."),
    errno.ENOTDIR: Message("{file} is in a folder that is a file."),
    errno.ELOOP: Message("{file} is a link that leads to itself."),
    errno.ENAMETOOLONG: Message("{file} has too long a name."),
    errno.EIO: Message("{file} does not hold what was written there: build again with --clean."),
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
}


def told(error: OSError) -> Message | None:
    """The sentence for what stopped us; None for what only a programmer can mend."""
    sentence = _SENTENCES.get(error.errno or 0)
    if sentence is _NO_ROOM or sentence is None:
        return sentence
    return Message(sentence.text, {"file": str(error.filename)}) if error.filename is not None else None
