/* app/parts.h - what the files of this room know of each other. Everything that acts takes the
 * state and the list of commands; nothing here reads a key, a clock or a file. */
#ifndef MAILSETUP_APP_PARTS_H
#define MAILSETUP_APP_PARTS_H

#include "app/app.h"

#include <stdarg.h>

/* app.c */
struct command *commands_add(struct commands *commands, enum command_kind kind);
/* One action where the keys are now; key is what was pressed, for text (0: named by `:`). */
void app_act(struct app *app, enum action action, int32_t key, struct commands *commands);
/* Whose keys would count if the help page were closed. */
enum context app_context_below(const struct app *app);
/* And if no question were asked. */
enum context app_context_behind(const struct app *app);
void app_quit(struct app *app, struct commands *commands);

/* notice.c. Foreign bytes in the arguments are made visible. */
void sentence_format(char *out, size_t room, const char *format, va_list arguments)
    __attribute__((format(printf, 3, 0)));
void app_say(struct app *app, enum severity severity, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void app_unsay(struct app *app);

/* save.c: the registry and its way to the file */
/* False, and said: the file could not be read, or another session holds the lock. */
bool app_may_change(struct app *app, struct commands *commands);
/* Call before the registry changes: what is now can be had back with undo. what: a sentence. */
void app_keep_undo(struct app *app, const char *what);
void app_save(struct app *app, enum after_save after, bool overwrite, struct commands *commands);
void app_save_wanted(struct app *app, struct commands *commands); /* by the key: what is unsaved */
void app_undo(struct app *app, struct commands *commands);
void save_loaded(struct app *app, const struct message *message, struct commands *commands);
void save_load_failed(struct app *app, const struct message *message, struct commands *commands);
void save_locked_by(struct app *app, const struct message *message, struct commands *commands);
void save_saved(struct app *app, const struct message *message, struct commands *commands);
/* The registry takes the place of ours and is owned from now on; undo and marks are forgotten. */
void app_take_registry(struct app *app, struct registry *registry);
void save_failed(struct app *app, const struct message *message, struct commands *commands);
void save_edit(struct app *app, const struct message *message, struct commands *commands);

/* text.c: lines of text */
enum edited { EDITED_NOT, EDITED_MOVED, EDITED_TEXT };
const char *edit_text(const struct line_edit *line);
void edit_set(struct line_edit *line, const char *text); /* cursor at the end */
void edit_clear(struct line_edit *line);
/* An editing action, or a character that is typed. limit: bytes. */
enum edited edit_act(struct line_edit *line, enum action action, int32_t key, size_t limit);
bool edit_takes(enum action action); /* is it one of those that edit a text? */
/* The first line of the paste that is not empty. whole: nothing had to be left out. */
enum edited edit_paste(struct line_edit *line, const char *text, size_t limit, bool *whole);
/* A password: only its end can be edited, in locked memory. */
enum edited edit_secret_act(struct secret **secret, enum action action, int32_t key);
enum edited edit_secret_paste(struct secret **secret, const char *text, bool *whole);
void app_say_paste_cut(struct app *app);        /* notice.c */
void replace_text(char **text, const char *by); /* "" is NULL */

/* section.c */
bool same_subject(struct subject a, struct subject b);
/* The record as it is in the registry, or the built-in one; NULL: none, or not saved yet. */
const struct record *subject_record(const struct app *app, struct subject of);
size_t section_lead(const struct app *app, enum section section); /* built-in ones before all */
const struct record *section_record(const struct app *app, enum section section, size_t position);
/* find: folded (model/fold.h). */
bool section_matches(const struct app *app, size_t position, const char *find);
void section_open(struct app *app, enum section section);
bool section_act(struct app *app, enum action action); /* true: the action goes to a section */
enum section section_of_kind(enum record_kind kind);

/* individual.c: the field of the record in which a setting of a mail server stands; FIELD_NONE: it
 * stands in another record, the mail server that this one uses */
enum field_id own_field(const struct record *record, enum field_id setting);

/* reference.c: RECORD_KIND_COUNT: the field names no record */
enum record_kind reference_kind(enum field_id id);
void references_settle(struct app *app); /* after a change of the form or of the registry */
void reference_cycle(struct app *app, enum field_id id, int by);
void reference_choose(struct app *app, enum field_id id, int32_t key); /* key: typed first, or 0 */
/* The records that the field of a DIALOG_PICK may name, as a list of pick.c. */
size_t reference_count(const struct app *app);
bool reference_matches(const struct app *app, size_t position, const char *find);
size_t reference_chosen(const struct app *app, const char *find);
void reference_text(const struct app *app, size_t position, char *out, size_t room);
bool reference_take(struct app *app, size_t position, struct commands *commands);
bool record_matches(const struct record *record, const char *find); /* by label or name */

/* pick.c: one of a list, for a DIALOG_PICK that was just opened; key: typed first, or 0 */
void pick_begin(struct app *app, enum pick_list list, int32_t key);
bool pick_act(struct app *app, enum action action); /* true: it was for the list */
void pick_narrow(struct app *app);
bool pick_take(struct app *app, struct commands *commands);

/* list.c */
void list_act(struct app *app, enum action action, int32_t key, struct commands *commands);
void list_filter_act(struct app *app, enum action action, int32_t key);
void list_filter_paste(struct app *app, const char *text);
void list_resort(struct app *app);  /* after a change of what it is sorted by, or of that */
void list_rebuild(struct app *app); /* the section's, after a change of its filter */
void lists_checked(
    struct app *app); /* a check is over: what is sorted by it is to be sorted anew */
bool list_wakes(const struct app *app); /* records of the list still sleep */
void list_wake(struct app *app);        /* some of them */
void list_settle(struct app *app);      /* when the list is looked at again */
void lists_changed(struct app *app);    /* after a change of the registry or of what is built in */
void lists_forget_marks(struct app *app); /* of all sections: positions are others now */
void list_go_to(struct app *app, unsigned id);
void list_show_cursor(struct app *app);
const struct record *list_record(const struct app *app); /* under the cursor, or NULL */
void list_free(struct list_state *list);
/* sort.c: how the section's list is sorted */
bool sort_possible(const struct app *app);
void sort_next(struct app *app);
void sort_reverse(struct app *app);
bool sort_drop(struct app *app); /* false: it was not sorted */
bool sort_by_check(const struct app *app, enum section section);
bool sort_forbids_moving(struct app *app); /* and that was said */
/* All positions of the section, as its list is sorted. */
void sort_build(const struct app *app, enum section section, size_t *order);
/* arrange.c: what changes the order and number of records */
bool list_says_built_in(struct app *app, const struct record *record);
void list_ask_delete(struct app *app, bool all, struct commands *commands);
void list_delete(struct app *app, struct commands *commands);
void list_ask_copy(struct app *app, struct commands *commands);
bool list_copy(struct app *app, struct commands *commands); /* false: dialog.problem says why */
void list_start_move(struct app *app, struct commands *commands);
void list_move_act(struct app *app, enum action action, struct commands *commands);
/* notification.c: the page of the notification; its rows are those of its settings that count */
size_t notification_rows(const struct app *app);
bool notification_shows(const struct app *app, size_t row, const char *find);
bool notification_act(struct app *app, enum action action, struct commands *commands);

/* items.c: which rows a form has */
void form_build(struct form *form);       /* keeps the cursor on the same item where it can */
void form_settle_text(struct form *form); /* after text changed under the cursor */
bool form_hides_items(const struct form *form);
bool form_step_applies(const struct form *form, enum step_id step);
struct form_item *form_current(const struct form *form); /* NULL: no items */
void form_set_cursor(struct form *form, size_t index);
void form_move(struct form *form, int by);

/* form.c: what an item says */
enum field_id form_item_field(const struct form_item *item); /* also the port of "other port" */
bool form_item_secret(const struct form_item *item);
/* The first item of the form that is not valid, in the order of the steps; only: of one step, or
 * STEP_COUNT. False: everything is valid. */
bool form_first_problem(const struct form *form, enum step_id only, struct form_item *where,
                        struct err *err);

/* edit.c: what keys do to a form's items */
void form_act(struct app *app, enum action action, int32_t key, struct commands *commands);
void form_paste(struct app *app, const char *text);
void form_store(struct app *app, enum field_id id, const char *text); /* as the user's wish */
void form_switch_on(struct app *app, enum field_id id, struct commands *commands);
void form_changed(struct app *app); /* after any change of the form's contents */
void form_left_item(struct app *app, struct commands *commands); /* before the cursor moves */
void form_show_cursor(struct app *app);
void form_take_back(struct app *app); /* the last fix, cure or pin */
void form_keep_undo(struct form *form);

/* files.c: the files that fields name */
void files_ask(struct app *app, struct commands *commands); /* about what was set, not yet good */
/* True: something has to be answered first; then goes on by itself when it is. */
bool files_wait(struct app *app, const struct form_then *then, struct commands *commands);
void files_answered(struct app *app, const struct message *message, struct commands *commands);
bool files_valid(const struct form *form, enum field_id id, struct err *err);
void form_files_free(struct form *form);

/* wizard.c: steps, opening, closing, saving */
struct subject form_subject(const struct form *form);
void form_start(struct app *app, const struct record *record);
void form_start_new(struct app *app, enum record_kind kind);        /* a server: the wizard */
void form_start_copy(struct app *app, const struct record *record); /* a new one, filled in */
void form_start_draft(struct app *app, struct commands *commands);  /* takes app->draft */
void form_close(struct app *app, struct commands *commands);
void form_free(struct form *form);
void wizard_next(struct app *app, struct commands *commands);
void form_back(struct app *app, struct commands *commands);
void form_go_to(struct app *app, const struct form_item *where, struct commands *commands);
void form_enter_step(struct app *app, enum step_id step, struct commands *commands);
/* register.c: is the form good, and into the registry with it */
bool form_save(struct app *app, enum after_save after, struct commands *commands);
bool form_valid_whole(struct app *app, struct commands *commands); /* else said, as below */
/* Enough of the form is good for a check of its sides; else said, and the cursor stands there. */
bool form_valid_sides(struct app *app, bool receive, bool send, struct commands *commands);

/* providers.c: what is known of providers, their section, and what they do to a form */
void providers_arrived(struct app *app, const struct message *message, struct commands *commands);

/* Is the edit one of a built-in entry, that cannot be? False: *err says so. */
bool providers_allow(const struct app *app, const struct registry_edit *edit, struct err *err);
/* An edit that copies a built-in entry becomes one that adds a server like it; *edit stays good
 * as long as *into. */
void providers_rewrite(const struct app *app, const struct registry_edit **edit,
                       struct registry_edit *into);
/* The preset of the OAuth server that a server of this provider needs, or NULL. */
const char *providers_oauth_preset(const struct app *app, const struct record *server);
/* provider_take.c: the provider of a server, or NULL */
const struct provider *providers_of(const struct app *app, const struct record *server);
/* A server that logs in with tokens gets the OAuth server of its provider's preset; one that is not
 * registered yet is made when the server goes into the registry. */
void providers_give_oauth(const struct app *app, struct record *server);
bool providers_makes_oauth(const struct app *app, const struct record *server);
void providers_make_oauth(struct app *app, const struct record *server);
/* Fills the form, or a new one; what its host names need is asked for first. */
void providers_take(struct app *app, const struct provider *provider, struct commands *commands);
void providers_forget_parts(struct app *app); /* that were given for the one before */
/* All providers are asked for where they are needed and not there. */
void providers_ask(struct app *app, struct commands *commands);
/* The section's rows. */
size_t providers_count(const struct app *app);
bool providers_match(const struct app *app, size_t position, const char *find);
/* False: the action is none of the section. */
bool providers_act(struct app *app, enum action action, struct commands *commands);
/* Over the form, and back to it. */
void providers_pick(struct app *app);
void providers_end_pick(struct app *app);
/* Takes the one that is proposed; false: there is none, or it is taken already. */
bool providers_take_proposed(struct app *app, struct commands *commands);
/* The answers of the dialog; false: something is to be mended, or another question was opened. */
bool providers_answer(struct app *app, struct commands *commands);
/* The form's provider says what the users are called; false: there is none. */
bool providers_propose_user(struct app *app);
void form_settle_ports(struct form *form); /* after proposals: is another port the chosen one? */
/* By hand: what a provider filled in gives way to what is proposed without one. */
void providers_forget(struct app *app);
/* The user chose another protocol: what the provider says of it is filled in. */
void providers_follow(struct app *app, enum field_id changed);
void providers_free(struct app *app);

/* search.c: what the address in the wizard's start should have */
bool search_possible(const struct app *app); /* the wizard's start is shown */
/* For a complete address that no provider is known for; false: nothing new was begun. */
bool search_start(struct app *app, struct commands *commands);
void search_stop(struct app *app, struct commands *commands);
bool search_cancel(struct app *app, struct commands *commands); /* false: none was under way */
void search_follow(struct app *app, struct commands *commands); /* the address is another one */
bool search_report(struct app *app, const struct report_event *event); /* false: no such event */
bool search_refused(struct app *app, unsigned number, const struct err *err);
bool search_shows(const struct form *form); /* the button that takes it, or waits for it */
void search_go_to_button(struct app *app);  /* or to the one that goes on by hand */
void search_take(struct app *app, struct commands *commands); /* asks where there is a doubt */
void search_fill(struct app *app, struct commands *commands); /* without a question */
bool search_drop(struct app *app); /* what was found or derived for an address; false: nothing */
void form_search_free(struct form *form);
void searches_free(struct app *app);

/* import.c: accounts from a CSV file and into one */
void import_ask(struct app *app, struct commands *commands);
void import_ask_export(struct app *app, struct commands *commands);
bool import_file_given(struct app *app, struct commands *commands); /* the answers of the dialogs */
bool import_export(struct app *app, struct commands *commands);
void import_arrived(struct app *app, const struct message *message, struct commands *commands);
void import_exported(struct app *app, const struct message *message, struct commands *commands);
void import_act(struct app *app, enum action action, struct commands *commands);
bool import_can(const struct app *app, enum action action);
void import_show(struct app *app); /* after a change of the size */
void import_free(struct app *app);

/* mistakes.c: what is wrong with the file of the import page, as a CSV file. */
void mistakes_ask(struct app *app);
bool mistakes_write(struct app *app, struct commands *commands); /* the answer of the dialog */

/* crossing.c: an import or export that takes its time. */
enum crossing {
    CROSSING_NONE,
    CROSSING_IMPORT,
    CROSSING_EXPORT,
    CROSSING_STEP_EXPORT /* of a migration */
};
void crossing_start(struct app *app, enum crossing crossing);
void crossing_over(struct app *app); /* its answer came */
void crossing_progress(struct app *app, const struct message *message, struct commands *commands);
bool crossing_stop(struct app *app, struct commands *commands);

/* A line of registry_difference() about an account without what says so; kind may be NULL. */
const char *difference_text(const char *line, enum import_kind *kind);

/* migration.c, migration_steps.c, ..._begin.c, ..._import.c, ..._watch.c, ..._prove.c: moves of
 * accounts to another server */
void migration_ask(struct app *app, struct commands *commands); /* a new one is wished for */
void migration_ask_rule(struct app *app, struct commands *commands);
void migration_open(struct app *app, unsigned id, struct commands *commands);
void migration_act(struct app *app, enum action action, struct commands *commands);
bool migration_can(const struct app *app, enum action action);
void migration_filter_act(struct app *app, enum action action, int32_t key);
void migration_filter_paste(struct app *app, const char *text);
void migration_show(struct app *app);     /* after a change of the size */
void migration_settle(struct app *app);   /* after a change of the registry */
void migration_say_open(struct app *app); /* that one is not finished, at the start */
/* After each message: what is shown is counted anew where it has to be, DNS is asked when due. */
void migration_follow(struct app *app, struct commands *commands);
int64_t migration_due_ms(const struct app *app); /* as app_due_ms() */
bool migration_shows(const struct app *app, const struct record *migration, const char *find);
void migrations_forget_watches(struct app *app); /* of moves that are not there any more */
void migration_free(struct app *app);
void migration_ask_export(struct app *app);
void migration_exported(struct app *app, const struct message *message, struct commands *commands);
void migration_saved(struct app *app, struct commands *commands);
void migration_server_added(struct app *app, unsigned id); /* by the wizard */
void migration_no_server(struct app *app);                 /* it was left */
bool migration_watch_report(struct app *app, const struct report_event *event,
                            struct commands *commands); /* false: not of a watch */
bool migration_watch_refused(struct app *app, unsigned number, const struct err *err);
void migration_mapping_arrived(struct app *app, const struct message *message,
                               struct commands *commands);
void migration_kept_arrived(struct app *app, const struct message *message,
                            struct commands *commands);
void migration_before_arrived(struct app *app, const struct message *message,
                              struct commands *commands);
void migration_proof_arrived(struct app *app, const struct message *message,
                             struct commands *commands);
/* The answers of the questions. */
bool migration_mapping_given(struct app *app, struct commands *commands);
bool migration_export_yes(struct app *app, struct commands *commands);
bool migration_import_yes(struct app *app, struct commands *commands);
bool migration_hosts_given(struct app *app, struct commands *commands);
bool migration_dns_yes(struct app *app, struct commands *commands);
bool migration_remove_yes(struct app *app, struct commands *commands);
bool migration_force_yes(struct app *app, struct commands *commands);
bool migration_undo_yes(struct app *app, struct commands *commands);
/* What is picked when one is begun: lists of pick.c. */
size_t pick_source_count(const struct app *app);
bool pick_source_matches(const struct app *app, size_t position, const char *find);
size_t pick_source_chosen(const struct app *app, const char *find);
void pick_source_text(const struct app *app, size_t position, char *out, size_t room);
bool pick_source_take(struct app *app, size_t position, struct commands *commands);
size_t pick_destination_count(const struct app *app);
bool pick_destination_matches(const struct app *app, size_t position, const char *find);
size_t pick_destination_chosen(const struct app *app, const char *find);
void pick_destination_text(const struct app *app, size_t position, char *out, size_t room);
bool pick_destination_take(struct app *app, size_t position, struct commands *commands);
size_t pick_rule_count(const struct app *app);
bool pick_rule_matches(const struct app *app, size_t position, const char *find);
size_t pick_rule_chosen(const struct app *app, const char *find);
void pick_rule_text(const struct app *app, size_t position, char *out, size_t room);
bool pick_rule_take(struct app *app, size_t position, struct commands *commands);

/* derive.c: names, hosts and users that can be proposed */
void derive_from_address(struct app *app);
void derive_code(struct app *app, enum field_id changed);
void derive_code_taken(struct app *app);

/* diagnose.c */
void check_from(struct app *app, bool message, struct commands *commands);
/* A saved record, from whatever screen is open. */
void check_record(struct app *app, const struct record *record, struct commands *commands);
void check_side(struct app *app, enum side side, struct commands *commands); /* of the form */
/* One of a run's targets, in its role: "again" there is the same, and what comes of it counts for
 * the run. */
void check_target(struct app *app, const struct run_purpose *purpose,
                  const struct run_target *target, const char *label, struct commands *commands);
void check_go_on(struct app *app, struct commands *commands); /* the wish, after a dialog */
void check_drop_wish(struct app *app);
void check_again(struct app *app, bool message, bool keep_before, struct commands *commands);
/* The rows that app_changes() takes on the screen. */
size_t changes_rows(const struct app *app);
void check_act(struct app *app, enum action action, int32_t key, struct commands *commands);
void check_report(struct app *app, const struct message *message, struct commands *commands);
void check_refused(struct app *app, const struct message *message, struct commands *commands);
void check_outside(struct app *app, const struct message *message, struct commands *commands);
void check_free(struct app *app);
/* history.c */
/* A check came to its end. Nothing is kept of settings in a form that the registry does not hold:
 * the lists would say it of the saved ones. */
void history_add(struct app *app, const struct check_state *check);
/* One of many did. digest: check_plan_digest() of the subject's settings. */
void history_put(struct app *app, struct subject of, uint64_t digest,
                 const struct fleet_result *result);
/* After a change of the registry: what was told of other settings than those of now is forgotten.
 * saved: whose form was saved, if it was that. */
void history_settle(struct app *app, struct subject saved);
void history_free(struct app *app);
/* support.c: the report for a provider's support */
bool support_possible(const struct app *app);
void support_ask(struct app *app);
bool support_save(struct app *app, struct commands *commands); /* the question's answer */
/* fleet.c and its kin: many checks as one run (app/fleet.h, app/run_parts.h) */
bool run_possible(const struct app *app); /* in the section that is open */
void run_from_list(struct app *app, struct commands *commands);
void run_act(struct app *app, enum action action, struct commands *commands);
bool run_can(const struct app *app, enum action action);
/* False: it is about no check of the run. */
bool run_report(struct app *app, const struct report_event *event, struct commands *commands);
void run_checked(struct app *app, struct commands *commands); /* a target, alone: it is over */
bool run_refused(struct app *app, unsigned check, const struct err *err, struct commands *commands);
void run_time(struct app *app, struct commands *commands);
int64_t run_due_ms(const struct app *app); /* 0: never */
void run_journal(struct app *app, const struct message *message, struct commands *commands);
void run_show_cursor(struct app *app);
void run_forget_rest(struct app *app);
void run_free(struct app *app);
/* The answers to its questions. */
bool run_begin_yes(struct app *app, struct commands *commands);
bool run_begin_no(struct app *app, struct commands *commands);
bool run_rest_yes(struct app *app, struct commands *commands);
bool run_rest_discard(struct app *app, struct commands *commands);
bool run_wave_yes(struct app *app, struct commands *commands);
bool run_export(struct app *app, struct commands *commands);
/* try_users.c: other forms of the user name after a refused login */
bool try_users_possible(const struct app *app);
void try_users_ask(struct app *app);
bool try_users_yes(struct app *app, struct commands *commands);
bool try_users_stop(struct app *app, struct commands *commands); /* true: some were tried */
/* True: it was about a try. */
bool try_users_report(struct app *app, const struct report_event *event, struct commands *commands);
void try_users_refused(struct app *app, unsigned check); /* the caller says why */
/* cure.c: fixes of findings and pins, on the form of the checked server */
void check_fix(struct app *app, struct commands *commands);
void check_pin(struct app *app, struct commands *commands);
void certificate_pin(struct app *app, struct commands *commands); /* without a question */
/* Changes of settings in that form, then the check again; all or none. */
void check_change(struct app *app, const struct fix *fixes, size_t count,
                  struct commands *commands);
/* What a cure sets an account's login to that it cannot have itself: as its server is set. */
const char *cure_value(enum field_id id, const char *value);
void check_undo_fix(struct app *app);
const struct finding *check_finding(const struct app *app);
bool check_has_chain(const struct app *app, enum side side);

/* login.c: what is remembered for test logins */
struct login *login_of(struct app *app, struct subject of); /* made when it is not there */
void login_from_form(struct app *app);
void login_to_form(struct app *app);
void login_rename(struct app *app, struct subject from, struct subject to);
void login_forget(struct app *app, struct subject of);
const struct login *login_find(const struct app *app, struct subject of); /* or NULL */
bool login_needs_user(const struct check_plan *plan);
bool login_needs_password(const struct check_plan *plan); /* one that nothing else brings */
bool login_needs_send_password(const struct check_plan *plan);
bool login_wants_token(const struct check_plan *plan, enum input_id input);
bool login_needs_sender(struct app *app, const struct check_wish *wish);
bool login_known(struct app *app, const struct check_wish *wish);
void login_fill(struct app *app, const struct check_wish *wish, struct check_plan *plan);
void login_secret(struct app *app, const struct message *message, struct commands *commands);
void logins_free(struct app *app);

/* probe.c */
void probe_start(struct app *app, struct commands *commands); /* for the step of the wizard */
/* When the port that is being typed has rested for a moment. */
void probe_soon(struct app *app);
void probe_stop(struct app *app, struct commands *commands);
void probe_toggle(struct app *app, struct commands *commands);
void probe_report(struct app *app, const struct report_event *event, struct commands *commands);
bool probe_refused(struct app *app, unsigned check, struct commands *commands);
bool probe_running(const struct app *app);
void probes_free(struct app *app);
void form_probes_free(struct form *form);
enum side probe_side(const struct form *form); /* whose presets the step shows */

/* pane.c */
void pane_toggle(struct app *app);
void pane_focus(struct app *app);
bool pane_act(struct app *app, enum action action, struct commands *commands);
void pane_search_act(struct app *app, enum action action, int32_t key);
void pane_search_paste(struct app *app, const char *text);
void pane_note(struct app *app, unsigned check, const char *text);
void pane_log_added(struct app *app); /* a line came: is it seen? */
bool pane_save(struct app *app, struct commands *commands);

/* changed.c - the file was changed by another program. */
void changed_looked(struct app *app, const struct message *message, struct commands *commands);
void changed_ask(struct app *app); /* app->theirs is there */
bool changed_merge(struct app *app, struct commands *commands);
bool changed_take(struct app *app, struct commands *commands);
bool changed_overwrite(struct app *app, struct commands *commands);
bool changed_later(struct app *app, struct commands *commands);

/* dialog.c */
void dialog_open(struct app *app, enum dialog_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void dialog_add_line(struct app *app, enum input_id input, const char *text);
void dialog_close(struct app *app);
void dialog_problem(struct app *app, const char *sentence);
/* The file that the first line names; borrowed from it. NULL: none, which is said. */
const char *dialog_path(struct app *app);
bool dialog_line_next(const struct dialog *dialog); /* does Enter go to another line? */
bool dialog_takes(const struct dialog *dialog, enum action action); /* does it do anything? */
void dialog_act(struct app *app, enum action action, int32_t key, struct commands *commands);
void dialog_paste(struct app *app, const char *text);
/* answers.c */
void answer_yes(struct app *app, struct commands *commands);
void answer_no(struct app *app, struct commands *commands);
void answer_discard(struct app *app, struct commands *commands);
void answer_overwrite(struct app *app, struct commands *commands);

/* check_mail.c */
void mail_ask(struct app *app, const char *from, const char *to);
void mail_take(struct app *app); /* the switches, to the wish */
void mail_switch(struct app *app, size_t line);
const char *mail_switch_label(size_t line);
size_t mail_rows(const struct app *app);
bool mail_clock(struct app *app);

/* stages.c */
bool stages_scroll(struct app *app, int by); /* false: the finding is to change */

/* certificate.c */
bool certificate_act(struct app *app, enum action action); /* false: not for the page */

/* scroll.c */
bool scroll_wanted(enum action action); /* does it scroll a page? */
/* Where a page of so many lines begins then, with so many rows to see it in; another action only
 * keeps it from beginning behind its last page. */
size_t scroll_top(enum action action, size_t top, size_t lines, size_t rows);
/* The rows of the body without those reserved; at least one. */
size_t scroll_rows(const struct app *app, int reserved);

/* help.c */
/* Bytes of text for one line; 0 only at its end. */
size_t line_length(const char *text, int columns);
/* How many lines a text takes, of so many at most. */
size_t line_count(const char *text, int columns, size_t most);
void help_open(struct app *app);
void help_act(struct app *app, enum action action);

#endif
