"""Tests that take long: of each, how many of its cases `make test` runs, from the first on; all the others are left to
`make test-all`, as are those with 0.

Measured on two cores: a table of cases whose cases take a second and more has here as many as take some four seconds. What
is a test of its own and has 0 is a second way to what a quicker test holds, a sweep over a page's looks, or a fault of the
machine.
"""

COSTLY: dict[str, dict[str, int]] = {  # file below tests/ → test → cases
    "browser/analysts/test_completeness.py": {
        "test_the_day_up_to_which_a_dataset_is_complete_is_stated_and_taken_back": 0,
        "test_what_is_missing_is_answered_and_taken_back": 0,
    },
    "browser/analysts/test_history.py": {
        "test_an_upload_is_undone_after_a_look_at_what_would_change": 0,
        "test_any_two_editions_are_compared_figure_by_figure": 0,
        "test_every_upload_stands_in_the_list_and_opens": 0,
        "test_the_page_is_accessible_and_fits": 0,
        "test_what_cannot_be_undone_is_told": 0,
    },
    "browser/analysts/test_upload.py": {
        "test_a_long_load_can_be_cancelled_and_others_go_on_meanwhile": 0,
        "test_the_page_is_accessible_and_fits": 0,
    },
    "browser/council/test_deck_looks.py": {"test_the_deck_is_accessible": 0},
    "browser/council/test_report.py": {
        "test_it_reads_well_on_every_screen": 0,
        "test_of_two_who_write_at_once_the_second_is_told": 0,
    },
    "browser/council/test_slides.py": {
        "test_slides_are_chosen_and_ordered_by_keyboard_kept_opened_and_forgotten": 0,
        "test_the_page_is_accessible_and_fits": 0,
    },
    "browser/leadership/test_clause_page.py": {
        "test_it_says_why_a_figure_is_a_lower_bound": 0,
        "test_the_chain_of_plans_leads_both_ways": 0,
    },
    "browser/leadership/test_dataset_pages.py": {"test_the_pages_can_be_read_by_everybody_and_fit": 0},
    "browser/leadership/test_explore.py": {"test_posts_by_channel_and_quarter_and_back_to_their_file": 0},
    "browser/leadership/test_plan_pages.py": {"test_nothing_is_out_of_reach_of_a_screen_reader": 0},
    "browser/leadership/test_readiness.py": {"test_nothing_is_out_of_reach_of_a_screen_reader": 0},
    "browser/leadership/test_rows.py": {
        "test_a_missing_original_says_so": 0,
        "test_every_figure_of_a_page_leads_to_its_rows": 3,
        "test_the_arithmetic_is_said_in_one_sentence": 1,
    },
    "browser/leadership/test_surveys.py": {
        "test_a_question_is_compared_under_the_clause_where_it_was_asked_longest": 0,
        "test_the_base_stays_in_the_address": 0,
    },
    "browser/leadership/test_thirty_seconds.py": {
        "test_what_moved_most": 1,
        "test_what_was_planned_and_not_done_and_what_must_still_be_delivered": 1,
        "test_which_clauses_are_due_and_have_nothing": 1,
        "test_which_targets_are_behind_and_whose_they_are": 1,
    },
    "browser/test_frame.py": {
        "test_a_chosen_language_stays": 0,
        "test_an_unknown_address_says_what_it_shows_instead": 1,
        "test_every_page_of_the_made_up_agency_says_so": 7,
    },
    "browser/test_hostile.py": {
        "test_a_dropped_files_name_is_only_a_name": 0,
        "test_no_page_makes_anything_of_texts": 1,
    },
    "browser/test_sign_in.py": {"test_who_is_not_signed_in_is_asked_before_the_work": 2},
    "kpi/explore/test_hostile.py": {"test_hostile_values_stay_text": 1},
    "kpi/explore/test_published.py": {
        "test_changes_are_the_published_ones": 1,
        "test_divisions_are_the_published_ones": 2,
        "test_shares_and_values_are_shown_as_published": 1,
        "test_totals_and_clauses_are_the_published_ones": 1,
    },
    "kpi/figures/test_figures.py": {
        "test_an_indicator_adds_up_by_its_accumulation": 1,
        "test_the_running_year_is_compared_with_the_same_days": 2,
        "test_the_weakest_claim_of_a_sum_holds": 2,
    },
    "kpi/figures/test_revised.py": {"test_a_year_that_nobody_closed_is_final_by_its_date": 5},
    "kpi/figures/test_sources.py": {"test_a_share_of_those_to_whom_the_question_applies_is_told_from_its_rows_too": 0},
    "kpi/figures/test_totals.py": {"test_a_total_is_compared_as_the_clauses_are_that_it_is_made_of": 5},
    "kpi/figures/test_ways.py": {"test_each_row_says_whether_it_counts_and_why_not": 6},
    "kpi/oversight/test_completeness.py": {
        "test_ids_tell_rows_apart_unless_their_numbers_are_the_same": 1,
        "test_rows_of_two_files_that_look_alike": 1,
    },
    "kpi/oversight/test_history.py": {"test_every_act_keeps_subject_e_mail_and_name": 0},
    "kpi/oversight/test_readiness.py": {"test_what_an_analyst_has_written": 1},
    "kpi/test_cases.py": {"test_typed_rows_give_the_figures_that_the_case_expects": 20},
    "kpi/warehouse/test_originals.py": {
        "test_a_load_that_is_not_published_leaves_no_original": 2,
        "test_after_the_pointer_was_set_back_no_original_of_a_later_edition_goes": 0,
        "test_an_original_is_offered_to_those_who_may_change_data": 1,
    },
    "kpi/warehouse/test_previews.py": {
        "test_a_look_at_a_load_tells_the_figures_that_it_then_moves": 1,
        "test_a_look_waits_for_no_writer": 1,
    },
    "kpi/work/test_read.py": {"test_a_clause_with_a_day_of_its_own_keeps_its_newest_row_of_the_year": 0},
    "language/test_sentences.py": {"test_every_figure_makes_a_whole_sentence": 12},
    "loaders/backup/test_backup.py": {
        "test_a_damaged_archive_is_refused_and_nothing_is_changed": 4,
        "test_a_database_of_a_later_version_is_left_alone": 1,
    },
    "loaders/checking/test_answers_twice.py": {
        "test_a_poll_that_comes_again_in_another_spelling_is_the_same": 1,
        "test_rows_of_a_database_of_before_are_known": 0,
    },
    "loaders/checking/test_planned_work.py": {"test_rows": 1},
    "loaders/checking/test_targets.py": {"test_a_target_changes_only_with_a_note_of_its_own": 3},
    "loaders/checking/test_uncounted.py": {
        "test_each_reason_with_its_rows": 2,
        "test_json_says_the_same": 1,
        "test_one_line_sums_a_table_up": 1,
        "test_strict_keeps_nothing_and_says_why": 1,
        "test_the_text_warns_first_of_a_sheet_that_counts_for_nothing": 1,
        "test_what_is_called_counted_is_what_figures_hold": 2,
    },
    "loaders/commands/test_command_line.py": {
        "test_a_dry_run_names_lost_headings_and_withdraws_what_it_says": 0,
        "test_a_dry_run_speaks_three_languages": 0,
        "test_the_day_up_to_which_a_dataset_is_complete_is_stated_and_taken_back": 0,
        "test_two_editions_are_compared_figure_by_figure": 0,
        "test_what_is_not_known_is_named_and_refused": 4,
    },
    "loaders/commands/test_figures_printed.py": {"test_the_day_of_one_clause_is_stated_and_stands_in_the_history": 0},
    "loaders/commands/test_imports.py": {
        "test_a_check_against_the_plans_of_a_database_loads_nothing_heavy": 1,
        "test_a_check_without_a_database_loads_nothing_heavy": 2,
    },
    "loaders/datasets/test_new_dataset.py": {"test_template_export_and_docs_have_its_columns": 0},
    "loaders/decisions/test_complete_up_to.py": {"test_an_earlier_day_holds_back_what_begins_after_it": 0},
    "loaders/definitions/test_definitions.py": {"test_a_definition_that_cannot_hold_is_refused_at_its_cell": 9},
    "loaders/definitions/test_previews.py": {
        "test_a_changed_definition_changes_no_closed_year": 0,
        "test_a_definition_shows_what_it_gives": 1,
        "test_the_command_line_shows_it_too": 0,
    },
    "loaders/definitions/test_translations.py": {"test_an_export_brings_them_back_the_same": 0},
    "loaders/figures/test_editions.py": {"test_each_edition_of_an_earlier_database_cites_its_own_cells": 1},
    "loaders/figures/test_names.py": {"test_a_name_follows_the_rows_that_come_and_leave": 0},
    "loaders/figures/test_paces.py": {"test_a_clause_goes_by_its_own_day": 4},
    "loaders/figures/test_touched.py": {"test_rows_of_the_next_plan_touch_how_the_years_of_the_former_went": 1},
    "loaders/figures/test_upgrade.py": {"test_what_was_done_to_it_can_be_undone": 0},
    "loaders/headings/test_columns_of_sheets.py": {
        "test_columns_that_are_left_out_are_said_in_text_and_in_json": 2,
        "test_numbers_that_are_converted_are_said_to_be": 2,
        "test_of_two_rows_of_headings_the_total_is_taken_wherever_it_stands": 23,
        "test_the_unit_of_a_heading_is_that_of_its_values": 2,
    },
    "loaders/headings/test_shared_cases.py": {"test_shares_are_of_those_who_answered": 1},
    "loaders/hostile/test_cells.py": {
        "test_a_name_is_only_a_name": 0,
        "test_unseen_marks_part_no_headings_numbers_or_rows": 5,
    },
    "loaders/hostile/test_sizes.py": {"test_one_cell_far_away_takes_no_memory": 7},
    "loaders/hostile/test_zips.py": {
        "test_external_entities_are_not_fetched": 6,
        "test_what_unpacks_a_hundredfold_is_not_read": 2,
    },
    "loaders/marked/test_corrections.py": {
        "test_a_copy_of_any_kind_holds_the_corrections_and_loads_with_them": 1,
        "test_a_range_is_parted_where_one_of_its_cells_was_corrected": 1,
        "test_check_reads_and_marks_a_file_as_it_was_published": 0,
        "test_what_was_undone_is_not_corrected_any_more": 0,
    },
    "loaders/marked/test_limits.py": {
        "test_of_very_many_problems_the_first_of_each_kind_are_marked": 0,
        "test_sheets_may_have_names_that_excel_does_not_allow": 0,
    },
    "loaders/marked/test_marked.py": {
        "test_a_file_of_any_kind_is_mended_in_excel_and_loads_clean": 1,
        "test_an_own_sheet_may_have_the_name_of_the_list": 0,
        "test_the_command_line_marks_one_file_and_names_what_it_cannot_write": 0,
        "test_what_was_mended_is_no_longer_marked_in_the_next_round": 0,
    },
    "loaders/privacy/test_purging.py": {
        "test_a_file_that_somebody_has_brought_again_is_not_old": 0,
        "test_after_their_time_originals_go": 1,
        "test_the_same_file_brought_again_is_kept_again": 0,
        "test_what_a_killed_purge_left_goes_with_the_next_publication": 0,
    },
    "loaders/privacy/test_stripping.py": {
        "test_a_kill_beside_the_pointer_is_made_good": 0,
        "test_columns_that_an_earlier_upload_was_read_from_stay": 0,
        "test_copies_are_read_again_together_before_others_have_to_wait": 0,
        "test_every_upload_of_a_file_says_what_its_original_lacks": 0,
        "test_one_that_was_kept_whole_before_is_stripped": 0,
        "test_sheets_that_are_not_read_leave_though_no_column_does": 0,
        "test_the_kept_original_lacks_the_cells_and_is_read_the_same": 1,
    },
    "loaders/publishing/test_gone.py": {
        "test_a_row_that_is_refused_for_any_of_its_cells_is_not_gone": 1,
        "test_a_row_without_clause_and_plan_is_gone_as_others_are": 0,
        "test_what_another_agency_takes_out_stays_with_this_one": 0,
    },
    "loaders/publishing/test_interruptions.py": {
        "test_a_full_disk": 0,
        "test_a_pointer_that_cannot_be_written": 0,
        "test_something_else_stands_in_the_way": 1,
        "test_two_loads_at_once_both_arrive": 0,
    },
    "loaders/publishing/test_kept_out.py": {"test_a_scale_of_a_heading_goes_along": 0},
    "loaders/publishing/test_loading.py": {
        "test_a_template_loads_without_a_problem_and_its_example_is_left_out": 1,
        "test_an_own_id_keeps_a_row_one_row_whatever_else_changes": 0,
        "test_check_speaks_three_languages": 1,
    },
    "loaders/publishing/test_plan_table.py": {
        "test_a_name_of_two_bodies_is_refused_within_a_file_and_meets_neither_across_files": 0,
        "test_what_does_not_hold_together_is_named_by_its_cell": 1,
    },
    "loaders/publishing/test_undo.py": {
        "test_a_plan_cannot_leave_without_its_clauses": 0,
        "test_a_row_that_a_later_upload_holds_unchanged_stays": 0,
        "test_a_row_that_any_standing_upload_holds_unchanged_stays": 0,
        "test_closing_the_running_year_makes_it_full": 0,
        "test_gone_rows_stay_unless_they_are_withdrawn": 0,
        "test_undone_in_any_order_nothing_is_left": 0,
    },
    "loaders/publishing/test_undo_random.py": {"test_undoing_brings_back_exactly_what_was_taken_out": 0},
    "loaders/publishing/test_workers.py": {
        "test_a_change_is_told_with_the_address_that_it_was_asked_from": 0,
        "test_one_that_holds_much_says_that_it_ends_and_is_not_used_again": 0,
        "test_what_ends_just_as_it_is_used_again_is_not_missed": 1,
    },
    "loaders/recheck/test_recheck.py": {
        "test_closed_years_are_listed_and_kept": 0,
        "test_what_differs_is_shown_and_published_when_told_to": 0,
        "test_what_was_read_by_todays_rules_is_read_the_same": 0,
    },
    "loaders/recipes/test_recipes.py": {"test_the_command_line_reads_the_next_sheet_by_it_until_it_is_forgotten": 0},
    "loaders/recognition/columns/test_wide_surveys.py": {"test_what_is_headed_as_n_or_as_a_total_is_no_answer": 25},
    "loaders/recognition/sifting/test_doubtful_rows.py": {"test_each_case": 31},
    "loaders/recognition/sifting/test_left_out_rows.py": {
        "test_a_form_of_any_kind_with_all_of_them": 1,
        "test_a_row_of_data_that_lacks_something_stays_a_problem": 1,
    },
    "loaders/recognition/test_cell_meanings.py": {
        "test_a_formula_that_failed_is_named": 1,
        "test_a_percentage_is_never_taken_for_thousands": 2,
        "test_a_point_before_three_digits_is_settled_by_its_column": 1,
        "test_a_row_that_no_plan_holds_is_mended_where_it_is_wrong": 3,
        "test_a_share_up_to_1_is_settled_by_its_poll_or_named": 1,
        "test_a_value_in_percent_says_how_it_is_meant": 1,
    },
    "loaders/recognition/test_corrections.py": {
        "test_a_chosen_reading_is_not_used_where_the_columns_stand_elsewhere": 1,
        "test_a_corrected_cell_of_a_merged_range_is_its_own": 1,
    },
    "loaders/recognition/test_further_tables.py": {"test_each_table_is_read": 1},
    "loaders/recognition/test_given_cases.py": {
        "test_each_comes_out_right": 1,
        "test_each_layout_is_read": 1,
        "test_letters_that_look_alike_divide_nothing": 1,
    },
    "loaders/recognition/test_layouts.py": {
        "test_sessions_of_one_day_are_told_apart_by_their_times": 0,
        "test_what_is_not_looked_for_among_very_many_rows_is_said": 0,
    },
    "loaders/recognition/test_recognition.py": {
        "test_a_wide_survey_has_a_column_an_answer": 1,
        "test_every_dataset_is_recognised_by_its_headings_in_each_language": 34,
        "test_headings_in_any_case_and_with_line_breaks": 1,
    },
    "loaders/review/test_spellings_in_files.py": {"test_what_was_decided_is_not_said_again": 0},
    "loaders/spreadsheet/test_empty_files.py": {"test_check_and_load_say_so": 1},
    "loaders/spreadsheet/test_looks_that_are_not_known.py": {
        "test_check_and_load_say_it": 0,
        "test_its_cells_are_read_and_that_its_looks_are_not_is_said": 1,
    },
    "loaders/watching/test_running.py": {
        "test_a_file_that_ends_its_process_is_tried_three_times_and_refused": 0,
        "test_it_waits_for_a_database_that_cannot_be_written": 0,
    },
    "loaders/watching/test_watch.py": {
        "test_strict_keeps_nothing_of_a_file_with_a_problem": 0,
        "test_what_was_loaded_and_not_moved_is_moved_and_not_loaded_again": 0,
    },
    "loaders/workbooks/test_round_trip.py": {
        "test_a_filled_template_comes_back_as_it_went": 1,
        "test_the_command_writes_what_loads_back_the_same": 0,
        "test_the_samples_come_back_as_they_went": 0,
    },
    "oracle/test_oracle.py": {"test_the_sample_database": 0, "test_what_is_broken_is_told": 1},
    "reports/html/test_deck.py": {
        "test_a_deck_of_an_edition_stays_the_same_whatever_comes_in": 0,
        "test_every_number_of_every_slide_is_the_figure": 1,
        "test_every_share_of_every_survey_is_the_figure": 4,
        "test_every_slide_says_where_it_is_from": 5,
    },
    "reports/open_data/test_package.py": {
        "test_open_data_hold_every_figure": 1,
        "test_open_data_keep_the_rules_of_the_standard": 2,
    },
    "reports/pdf/test_papers.py": {
        "test_a_clause_without_anything_is_named": 1,
        "test_a_letter_that_no_font_has_keeps_no_report_back": 0,
        "test_every_file_says_what_it_is_made_from": 1,
        "test_every_number_of_the_report_is_its_figure": 1,
        "test_the_brief_answers_what_a_head_of_agency_asks": 1,
        "test_what_there_is_not_is_not_handed_out": 1,
    },
    "reports/pptx/test_hostile_templates.py": {
        "test_what_is_only_odd_is_used_or_refused_and_this_process_does_not_grow": 0,
        "test_what_would_take_too_much_is_refused": 1,
    },
    "reports/pptx/test_templates.py": {
        "test_slides_take_the_look_of_a_template": 1,
        "test_what_is_no_template_is_refused": 1,
    },
    "reports/test_command.py": {
        "test_every_form_is_written": 1,
        "test_what_cannot_be_made_is_refused_in_a_sentence": 1,
    },
    "reports/test_kept_questions.py": {"test_the_report_has_a_chapter_of_the_chosen_ones_alone": 0},
    "reports/test_office_files.py": {
        "test_every_number_of_the_slides_is_its_figure": 1,
        "test_every_number_of_the_word_report_is_its_figure": 1,
        "test_the_word_report_has_what_word_needs": 1,
    },
    "reports/test_terms_and_sections.py": {"test_only_figures_that_there_are_lie_outside_the_term": 1},
    "reports/xlsx/test_workbook.py": {"test_every_number_of_the_workbook_is_its_figure": 0},
    "truth/test_one_truth.py": {"test_a_small_database": 1},
    "ui/access/test_forged.py": {"test_an_analyst_closes_no_year_and_undoes_nothing_of_others_by_forged_clicks": 0},
    "ui/access/test_gate.py": {
        "test_an_open_server_says_so_on_every_page": 0,
        "test_who_comes_through_a_proxy_may_only_read": 1,
    },
    "ui/access/test_readers.py": {"test_a_reader_finds_nothing_that_takes_files_or_much_text": 6},
    "ui/access/test_sign_in_start.py": {"test_the_start_stops_with_a_sentence": 12},
    "ui/access/test_whose.py": {"test_a_browser_on_the_machine_gets_a_mark_that_scripts_cannot_read": 0},
    "ui/clause/test_work.py": {"test_the_clause_says_what_is_late_and_what_comes": 1},
    "ui/drafts/test_typed_drafts.py": {
        "test_narratives_of_a_year_are_one_draft_until_each_is_published_or_discarded": 0
    },
    "ui/drafts/test_upload_drafts.py": {
        "test_a_colleague_takes_the_draft_over_by_a_link": 0,
        "test_a_draft_is_put_aside_and_another_thrown_away": 0,
        "test_a_file_is_taken_out_and_another_added_in_a_later_visit": 0,
        "test_an_address_that_names_no_draft_of_ones_own_opens_nothing": 1,
        "test_two_tabs_of_one_draft_see_what_the_other_did_and_that_it_ended": 0,
        "test_what_was_published_since_is_shown_before_the_draft_is_published": 0,
    },
    "ui/entry/test_page.py": {
        "test_a_row_under_way_joins_the_others_when_another_one_comes_into_the_fields": 1,
        "test_what_is_changed_in_a_row_outlives_orders_for_others_and_a_publication": 0,
        "test_what_was_looked_at_before_midnight_is_looked_at_again": 0,
    },
    "ui/internals/test_all_changed.py": {"test_pages_show_their_figures_and_lead_to_one_another": 0},
    "ui/internals/test_browser.py": {
        "test_a_page_has_what_its_script_looks_for": 1,
        "test_the_drop_zone_speaks_the_readers_language": 0,
    },
    "ui/plans/test_pasting.py": {"test_what_cannot_be_read_is_named_with_its_row_and_column": 8},
    "ui/text/test_harmless.py": {
        "test_hand_outs_hold_them_as_texts": 2,
        "test_pages_hand_out_files_of_harmless_names_and_lead_to_pages_alone": 4,
    },
    "ui/translations/test_pages.py": {"test_a_page_is_in_the_readers_language": 3, "test_hand_outs_say_the_same": 1},
    "ui/upload/test_after.py": {
        "test_publishing_for_a_new_agency_turns_to_it_and_a_workbook_that_names_it_is_loaded_for_it": 0
    },
    "ui/upload/test_fixing.py": {
        "test_cells_are_cut_at_a_sign": 0,
        "test_rows_that_cannot_be_read_just_now_are_said_and_read_again": 1,
    },
    "ui/upload/test_matching.py": {"test_a_recipe_is_named_changed_forgotten_and_imported_on_the_page": 0},
    "ui/upload/test_memory.py": {"test_a_choice_holds_for_the_mended_file_after_other_pages_and_can_be_forgotten": 0},
    "ui/upload/test_page.py": {
        "test_an_empty_database_begins_here": 0,
        "test_gone_rows_are_shown_and_taken_out_when_the_analyst_says_so": 0,
    },
    "ui/upload/test_questions.py": {"test_what_is_planned_counts_once_the_analyst_says_so": 0},
    "ui/upload/test_unusable_files.py": {"test_every_template_is_recognised_when_it_comes_back": 0},
}
