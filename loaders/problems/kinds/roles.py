"""Orders of those who may not give them, and what can be wrong with roles."""

from language import message
from loaders.problems.kinds.kind import Kind

_FORM = message(
    "Write on each line a role (reader, analyst, approver or administrator), the agency or * for every one, and an "
    "e-mail address or group:NAME; what has blanks in it stands in double quotes."
)

ROLES = {
    "not_allowed": Kind(
        message("{who} may not do this in the agency {agency}: {deed}. That needs the role “{role}”."),
        message("Ask an administrator of the agency for it. Nothing was changed."),
    ),
    "no_roles_file": Kind(
        message("KPI_ROLES names the file of roles {file}, which is not there."),
        message("Put it there, or leave the setting out: then it is roles.txt in the database's folder."),
    ),
    "roles_unread": Kind(
        message("The file of roles {file} cannot be read: {reason}."), message("See who may read it.")
    ),
    "roles_not_text": Kind(
        message("The file of roles {file} is not text in UTF-8."), message("Save it in an editor as text in UTF-8.")
    ),
    "roles_line": Kind(message("Line {line} of the file of roles {file} gives no role: {said}"), _FORM),
    "no_role": Kind(message("This gives no role: {said}"), _FORM),
    "role_there": Kind(message("{who} already has this role there."), message("Nothing needs to be done.")),
    "role_not_there": Kind(
        message("The file of roles gives {who} no such role there."),
        message("See who has which: python -m loaders roles"),
    ),
    "already_private": Kind(message("The agency {agency} is already private."), message("Nothing needs to be done.")),
    "not_private": Kind(message("The agency {agency} is not private."), message("Nothing needs to be done.")),
}
