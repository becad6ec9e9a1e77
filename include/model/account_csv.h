/* model/account_csv.h - accounts as a table and back. The columns are the fields that have a
 * `column`, with `id` before and `server_code` behind `server_id`. Import is all or nothing. */
#ifndef MAILSETUP_MODEL_ACCOUNT_CSV_H
#define MAILSETUP_MODEL_ACCOUNT_CSV_H

#include "model/cells.h"
#include "model/registry.h"

enum { IMPORT_PROBLEMS_MAX = 1000, IMPORT_COMMANDS_MAX = 3 };
struct import_problem {
    size_t line;
    char *column; /* its name in the header line; "" for the line as a whole */
    char *sentence;
};
struct account_import {
    struct registry *registry; /* what the registry would become; NULL: there are problems */
    struct import_problem *problems;
    size_t problem_count; /* all that there are; at most IMPORT_PROBLEMS_MAX are kept */
    size_t added, changed, removed, unchanged;
    size_t beside; /* of those added: a like one is there, and stays */
    char *commands[IMPORT_COMMANDS_MAX]; /* the first of those below, each once */
    size_t command_count; /* passwords that would come from a command that was not theirs before */
    char *difference; /* what registry_difference() says of it, for who made that beside; or NULL */
    size_t difference_count; /* lines of it, also of those that there was no room for */
};
/* Rows with an id that is known change that account. A row without one (the cell is empty, or there
 * is no such column) means the account that has its server and its address (without regard to
 * case), where there is one alone and no other row has named it, by id anywhere in the table or
 * likewise before; else it adds one, also beside accounts that are like it. With replace, accounts
 * that no row names are removed. A column that is not there leaves what it would set alone; unknown
 * columns are a problem, and so is one that holds passwords in clear text. server_code and
 * server_id may both be given when they agree. Takes nothing over. */
struct account_import *account_import(const struct registry *registry, const struct cells *cells,
                                      bool replace);
/* The same in steps of so many rows, for who has to listen meanwhile; cells and registry stay as
 * they are until the end. False: there is nothing more to do. */
struct account_importing; /* opaque */
struct account_importing *account_import_begin(const struct registry *registry,
                                               const struct cells *cells, bool replace);
bool account_import_step(struct account_importing *importing, size_t rows);
size_t account_import_done(const struct account_importing *importing); /* rows, with the header */
struct account_import *account_import_end(struct account_importing *importing); /* frees it */
void account_import_cancel(struct account_importing *importing);
/* What is to be said before, or when, it is taken: whoever checks an account runs its commands, and
 * the table may be somebody else's. The caller frees; NULL: there is nothing to say. */
char *account_import_commands(const struct account_import *import);
/* The same of rows that add what may be there already. */
char *account_import_beside(const struct account_import *import);
void account_import_free(struct account_import *import);
/* All accounts with a header line; positions NULL: all of them, else count of them. */
struct cells *account_export(const struct registry *registry, const size_t *positions,
                             size_t count);
/* The same in pieces of so many rows, the header line before the first: of accounts that sleep no
 * more are awake than are in one piece. Each piece is the caller's, good beyond the end; beyond
 * the last account it is empty. */
struct account_exporting; /* opaque */
struct account_exporting *account_export_begin(const struct registry *registry,
                                               const size_t *positions, size_t count);
/* Before the first piece: one column more behind all others, a user for each account. Its name is
 * borrowed; users are in the order of positions, and taken over. */
void account_export_users(struct account_exporting *exporting, const char *name, char **users);
struct cells *account_export_next(struct account_exporting *exporting, size_t rows);
size_t account_export_done(const struct account_exporting *exporting); /* accounts */
size_t account_export_count(const struct account_exporting *exporting);
void account_export_end(struct account_exporting *exporting); /* frees it; NULL: nothing */

#endif
