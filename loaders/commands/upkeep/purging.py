"""purge: originals taken away, their rows left."""

from argparse import Namespace

from kpi import settings
from language import Language, message
from loaders.privacy import purging
from loaders.problems.problem import Refused
from loaders.problems.raised import CLEAN

# No plural forms: they are of a number that is named, and a Russian 21 goes with the first.
_ONE = message(
    "The original of upload {uploads} is deleted; its rows stay. Edition {edition}. Earlier backups still hold the "
    "file."
)
_SEVERAL = message(
    "The originals of the uploads {uploads} are deleted; their rows stay. Edition {edition}. Earlier backups still "
    "hold the files."
)


def purge(options: Namespace, language: Language) -> int:
    days = settings.originals_days()
    if options.expired == (options.upload is not None):
        raise Refused("upload_or_expired")
    if not options.expired:
        purged = purging.purge(options.database, options.upload, who=options.who, note=options.note)
    elif days is None:
        raise Refused("no_days_set")
    else:
        purged = purging.purge_expired(options.database, days, settings.now())
    if purged.edition is None:
        print(language.say("No original is old enough to be deleted."))
        return CLEAN
    uploads = ", ".join(map(str, purged.uploads))
    print(language.say(_ONE if len(purged.uploads) == 1 else _SEVERAL, uploads=uploads, edition=purged.edition))
    return CLEAN
