"""What happens to the rows of an upload, in the order in which pages show it."""

from language import message

# Name in loaders.publishing.result.SheetResult → the heading of its count.
COUNTS = {
    "new": message("New rows"),
    "changed": message("Changed"),
    "same": message("The same"),
    "refused": message("Refused"),
    "withdrawn": message("Taken out"),
}
