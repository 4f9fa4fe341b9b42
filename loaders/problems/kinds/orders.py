"""Orders that cannot be carried out."""

from language import message
from loaders.problems.kinds.kind import Kind

ORDERS = {
    "too_large_to_mark": Kind(
        message("The file has more than {max_marked_cells} cells, too many for its bad ones to be marked."),
        message("Fix the cells in the file itself, by the list of problems."),
    ),
    "cannot_strip": Kind(
        message("No copy of {file} can be written without the columns and sheets that are not read."),
        message(
            "Save it as an .xlsx or .csv file and load that, or load it whole and have the original deleted: "
            "python -m loaders purge UPLOAD."
        ),
    ),
    "needed_whole": Kind(
        message("Another upload needs the original of {file} whole: it is another agency's, or was read otherwise."),
        message(
            "Load the file whole. Who may delete originals of both can have it deleted afterwards: "
            "python -m loaders purge UPLOAD."
        ),
    ),
    "already_purged": Kind(
        message("The original of upload {upload} is already deleted."), message("Nothing needs to be done.")
    ),
    "upload_or_expired": Kind(
        message("It is not said which originals to delete, or said in two ways."),
        message("Give the number of one upload, or --expired."),
    ),
    "no_days_set": Kind(
        message("How long originals are kept is not set."), message("Set KPI_ORIGINALS_DAYS to a number of days.")
    ),
    "one_to_mark": Kind(message("Only one file at a time can be marked."), message("Give one file with --marked.")),
    "answered_both": Kind(
        message("Rows of one kind are both to count and to be left out: {kinds}."),
        message("Give one of --count and --leave-out for each kind."),
    ),
    "unknown_agency": Kind(
        message("The agency {agency} is not in the database."),
        message("Load a plans workbook that names it, or give one of: {known}."),
    ),
    "unknown_plan": Kind(
        message("The plan {plan} is not in the database."),
        message("Load the plans workbook first, or give one of: {known}."),
        message("Plans that are not in the database"),
    ),
    "no_database": Kind(
        message("There is no database yet."),
        message("Make one with: python -m data, or, without samples: python -m loaders init."),
    ),
    "cannot_write": Kind(
        message("{file} cannot be written: {reason}."),
        message(
            "See that the folder is there, that the disk has room and that you may write to it. The last edition "
            "is whole."
        ),
    ),
    "cannot_read": Kind(
        message("{file} cannot be read: {reason}."),
        message("Check the name and the folder, and who may read the file."),
    ),
    "no_folder": Kind(message("There is no folder {folder}."), message("Check its name, or create it first.")),
    "damaged_database": Kind(
        message("The database in {folder} cannot be opened."),
        message("Put a copy of the folder in its place, or load the files into a new database."),
    ),
    "database_of_later_version": Kind(
        message("A later version of the dashboard has written to the database in {folder}."),
        message("Install that version again, or replace the folder with a backup that was made before it."),
    ),
    "file_there": Kind(message("{file} already exists."), message("Give another name, or remove that file first.")),
    "no_backup": Kind(
        message("The file is not a complete backup of a database: it is something else, or it was cut short."),
        message("Copy it again from where it was made, or take an earlier backup."),
    ),
    "damaged_backup": Kind(
        message("The backup no longer holds what was put into it."),
        message("Take another copy of it, or an earlier backup."),
    ),
    "newer_there": Kind(
        message(
            "The database is at edition {newest}; the backup ends at edition {edition}, so later work would be lost."
        ),
        message("Restore it into an empty folder (--database FOLDER), or move the database away first."),
    ),
    "another_database": Kind(
        message("The database in the folder {folder} is not the one that was backed up."),
        message("Restore it into an empty folder (--database FOLDER), or move the database away first."),
    ),
    "database_busy": Kind(message("Another load is under way."), message("Wait until it has ended and try again.")),
    "load_broke": Kind(
        message("The load ended before it was done; nothing was changed."),
        message(
            "Try again with fewer rows or files, or ask whoever looks after the machine whether it has memory "
            "and disk space enough."
        ),
    ),
    "took_too_long": Kind(
        message("The load took more than {minutes} minutes and was given up; nothing was changed."),
        message("Load the files one by one, and large ones in parts."),
    ),
    "too_many_files": Kind(
        message("More than {max_files} files were dropped at once."),
        message("Take some out, and drop them afterwards."),
    ),
    "too_much_at_once": Kind(
        message("The files have more than {max_drop_megabytes} MB together."),
        message("Take some out, and drop them afterwards."),
    ),
    "published_meanwhile": Kind(
        message("Something else was published since this was looked at."),
        message("Look at what would change now, and publish again."),
    ),
    "not_as_looked_at": Kind(
        message("This would now change something other than what was looked at: {changes}."),
        message("Look at what would change now, and publish again."),
    ),
    "closed_year": Kind(
        message("The year {year} of the plan {plan} was closed by {who} on {day}, and this would change it."),
        message("Take the rows of that year out, or open the year again first."),
    ),
    "clause_in_use": Kind(
        message("Clause {clause} of the plan {plan} cannot be taken out; rows that belong to it: {rows}."),
        message("Move those rows to other clauses first, or keep the clause."),
    ),
    "unknown_upload": Kind(message("There is no upload {upload}."), message("Take its number from the history.")),
    "unknown_edition": Kind(message("There is no edition {edition}."), message("Give editions from 1 to {newest}.")),
    "already_undone": Kind(
        message("The upload {upload} was undone before."), message("To have its rows back, load its file again.")
    ),
    "cannot_answer": Kind(message("{reason}"), message("Ask for something else.")),
    "no_such_question": Kind(
        message("No question is kept under the name “{name}”."), message("Take its name from the list.")
    ),
    "question_name_taken": Kind(
        message("Another question is kept under the name “{name}”."), message("Give it another name.")
    ),
    "not_a_plan_year": Kind(
        message("{year} is not a year of the plan {plan}."), message("Give a year from {first} to {last}.")
    ),
    "already_closed": Kind(
        message("The year {year} of the plan {plan} is closed already."), message("Nothing needs to be done.")
    ),
    "rows_wait": Kind(
        message("Rows of {year} after {day} are still waiting in the dataset “{dataset}”: {rows}."),
        message("State a later day up to which the dataset is complete, or take back {day}; then close the year."),
    ),
    "clause_waits": Kind(
        message("Rows of clause {clause} for {year} after {day} are still waiting in the dataset “{dataset}”: {rows}."),
        message("State a later day up to which the clause is complete, or take back {day}; then close the year."),
    ),
    "not_closed": Kind(
        message("The year {year} of the plan {plan} is not closed."), message("Nothing needs to be done.")
    ),
    "note_needed": Kind(message("A note is missing."), message("Write why, so that the history can tell it later.")),
    "figures_there": Kind(
        message("Clause {clause} has figures of this dataset for {year}."),
        message("'Nothing to report' is only said where there is nothing."),
    ),
    "answered_already": Kind(
        message("It is already said that clause {clause} has nothing to report for {year}."),
        message("Nothing needs to be done."),
    ),
    "not_answered": Kind(
        message("Nobody has said that clause {clause} has nothing to report for {year}."),
        message("Nothing needs to be done."),
    ),
    "unknown_dataset": Kind(
        message("There is no dataset {dataset} whose rows have days."), message("Give one of: {known}.")
    ),
    "day_after_today": Kind(message("The day {day} lies after today."), message("Give today or an earlier day.")),
    "day_before_newest": Kind(
        message("The dataset “{dataset}” has a fact of {newest}, which is after {day}."),
        message("Give {newest} or a later day."),
    ),
    "plan_and_clause": Kind(
        message("The day of a clause needs both its plan and its clause."),
        message("Give both, or neither for the whole dataset."),
    ),
    "no_day_stated": Kind(
        message("It is not stated that the dataset “{dataset}” is complete up to {day}."),
        message("Nothing needs to be done."),
    ),
}
