"""roles, grant, revoke, private: who may do what, and whom an agency is shown to."""

from argparse import Namespace

from kpi.plans import read_plans
from kpi.private import read_private
from kpi.warehouse.editions import NoDatabase, newest_edition, open_edition
from language import Language, message
from loaders.commands.known import refuse_unknown
from loaders.decisions.privacy import set_private
from loaders.printing.rows import print_json
from loaders.problems.problem import Refused
from loaders.problems.raised import CLEAN
from loaders.roles import file
from loaders.roles.file import Grant, grant_of, read_grants, roles_file
from loaders.roles.role import EVERYWHERE, ROLE_NAMES

_PRIVATE = message("The agency {agency} is private, as edition {edition}.")
_PUBLIC = message("The agency {agency} is public again, as edition {edition}.")
# A command → what it does, what it is refused with where that is so already, and what is printed.
_CHANGES = {
    "grant": (file.grant, "role_there", message("Written into {file}: {line}")),
    "revoke": (file.revoke, "role_not_there", message("Taken out of {file}: {line}")),
}


def roles(options: Namespace, language: Language) -> int:
    path, known = roles_file(options.database), _agencies(options)
    grants = [one for one in read_grants(path) if options.agency in (None, one.agency) or one.agency == EVERYWHERE]
    if options.format == "json":
        rows = [{"role": one.role.code, "agency": one.agency, "who": one.who} for one in grants]
        closed = sorted(agency for agency, private in known.items() if private)
        print_json({"file": str(path), "private": closed, "roles": rows})
        return CLEAN
    say = language.say
    print(say("File of roles: {file}", file=path))
    for agency in [*sorted(known), *sorted({one.agency for one in grants} - {*known, EVERYWHERE}), EVERYWHERE]:
        if options.agency in (None, agency) or agency == EVERYWHERE:
            _print_agency(agency, [one for one in grants if one.agency == agency], known, language)
    return CLEAN


def grant(options: Namespace, language: Language) -> int:
    """The commands grant and revoke."""
    one, path = _asked(options), roles_file(options.database)
    change, refusal, done = _CHANGES[options.command]
    if not change(path, one):
        raise Refused(refusal, who=one.who)
    print(language.say(done, file=path, line=file.line_of(one)))
    return CLEAN


revoke = grant


def private(options: Namespace, language: Language) -> int:
    edition = set_private(options.database, options.agency, not options.public, who=options.who, note=options.note)
    print(language.say(_PUBLIC if options.public else _PRIVATE, agency=options.agency, edition=edition))
    return CLEAN


def _asked(options: Namespace) -> Grant:
    if options.command == "grant" and options.agency != EVERYWHERE:
        refuse_unknown(options.database, options.agency)  # an agency that is gone may still be taken out
    if one := grant_of(options.role, options.agency, options.person):
        return one
    raise Refused("no_role", said=f"{options.role} {options.agency} {options.person}")


def _agencies(options: Namespace) -> dict[str, bool]:
    """Each agency → whether it is private."""
    try:
        edition = newest_edition(options.database)
    except NoDatabase:
        return {}
    with open_edition(options.database, edition) as connection:
        private = read_private(connection)
        known = private.union(plan.agency for plan in read_plans(connection, edition))
    return {agency: agency in private for agency in known}


def _print_agency(agency: str, grants: list[Grant], known: dict[str, bool], language: Language) -> None:
    say = language.say
    if agency == EVERYWHERE:
        title = say("every agency")
    elif agency not in known:
        title = say("{agency}: not in the database", agency=agency)
    else:
        title = f"{agency}: {say('private') if known[agency] else say('public')}"
    print(title)
    for one in sorted(grants, key=lambda one: (-one.role, one.who)):
        print(f"  {say(ROLE_NAMES[one.role])}: {one.who}")
