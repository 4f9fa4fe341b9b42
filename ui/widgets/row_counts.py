"""What happens to the rows of an upload, in the order in which it is told."""

from language import message

COUNTS = {
    "new": message("New rows"),
    "changed": message("Changed"),
    "same": message("The same"),
    "refused": message("Refused"),
    "withdrawn": message("Taken out"),
}
