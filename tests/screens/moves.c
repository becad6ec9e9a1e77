/* What comes of the commands that a move of accounts asks for: files, DNS, what was proven.
 *
 *     dns TTL NAME/TYPE=VALUE ...   answers a round of questions; of what is not named there is
 * none dns-silent                    nobody answers kept, kept-failed SENTENCE    what the accounts
 * were before the import is on disk, or not before, before-failed ...     it is read again names
 * TEXT, names-failed ...  the CSV file with user names restart                       the session
 * ends and another begins with what was saved proved ID ROLE STATUS MAILS [SENTENCE]   of an
 * account; told by `proof` all together
 */
#include "player.h"

#include "base/mem.h"
#include "store/csv.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void player_take_command(struct player *player, struct command *command)
{
    if (command->watches) {
        watch_list_free(player->watches);
        player->watches = command->watches;
        player->watch = command->check;
        command->watches = NULL;
    }
    if (command->kind == CMD_KEEP) {
        cells_free(player->kept);
        player->kept = command->cells;
        command->cells = NULL;
    }
}

void player_end_moves(struct player *player)
{
    watch_list_free(player->watches);
    cells_free(player->kept);
    free(player->kept_text);
    proof_free(player->proof);
}

/* "NAME/TYPE=VALUE": the value for a question; "": none was given. */
static const char *value_of(const struct watch_question *question, char **words, size_t count)
{
    char *wanted = mem_format("%s/%s=", question->name, watch_type_name(question->type));
    const char *value = "";
    for (size_t i = 0; i < count; i++)
        if (strncmp(words[i], wanted, strlen(wanted)) == 0)
            value = words[i] + strlen(wanted);
    free(wanted);
    return value;
}

static void answer_dns(struct player *player, bool known, long ttl, char **words, size_t count)
{
    struct watch_list *asked = player->watches;
    unsigned number = player->watch;
    if (!asked)
        player_complain(player, "DNS was not asked");
    player->watches = NULL;
    for (size_t i = 0; i < asked->count; i++) {
        struct watch_answer answer = {.question = i,
                                      .known = known,
                                      .value = value_of(&asked->questions[i], words, count),
                                      .ttl = ttl,
                                      .reason = known ? "" : "nobody answered"};
        struct report_event event = {.kind = EVENT_WATCHED, .check = number, .watched = &answer};
        player_send(player, &(struct message){.kind = MSG_REPORT, .event = &event});
    }
    struct report_event over = {
        .kind = EVENT_RESULT, .check = number, .status = known ? STATUS_OK : STATUS_FAIL};
    player_send(player, &(struct message){.kind = MSG_REPORT, .event = &over});
    watch_list_free(asked);
}

static struct cells *parse(const struct player *player, const char *text, size_t length)
{
    enum csv_encoding encoding = CSV_DETECT;
    struct cells *cells = NULL;
    struct err err = {0};
    if (!csv_parse(text, length, &encoding, &cells, &err))
        player_complain(player, "%s", err.text);
    return cells;
}

/* It goes to disk as text, and comes back from there. */
static void keep(struct player *player)
{
    size_t length;
    struct err err = {0};
    struct cells *cells = player->kept;
    if (!cells)
        player_complain(player, "nothing is to be kept");
    player->kept = NULL;
    free(player->kept_text);
    player->kept_text = csv_text(cells, CSV_UTF8, &length, &err);
    player_send(player, &(struct message){
                            .kind = MSG_KEPT, .id = player->app->migration.id, .cells = cells});
}

static void proved(struct player *player, char **words, size_t count)
{
    const struct app *app = player->app;
    unsigned account = (unsigned)atoi(words[1]);
    bool source = strcmp(words[2], "source") == 0;
    struct err err = {0};
    if (!player->proof)
        player->proof = proof_new();
    struct check_plan *plan =
        migration_plan(source && app->migration.old ? app->migration.old : app->registry,
                       app_migration(app), account, source, player->proof, &err);
    if (!plan)
        player_complain(player, "%s", err.text);
    struct fleet_result result = {.mails = atoi(words[4]), .shared = -1, .finished_ms = 1};
    for (enum status status = STATUS_OK; status <= STATUS_SKIP; status++)
        if (strcmp(words[3], status_name(status)) == 0)
            result.status = status;
    result.side[SIDE_RECEIVE] = result.side[SIDE_SEND] = result.status;
    result.login[SIDE_RECEIVE] = result.login[SIDE_SEND] =
        status_passed(result.status) ? LOGIN_TAKEN : LOGIN_NONE;
    char none[] = "auth-refused", no[] = "-ERR Authentication failed.";
    result.text = count > 5 ? words[5] : NULL;
    result.rule = count > 5 ? none : NULL;
    result.evidence = count > 5 ? no : NULL;
    proof_add(player->proof, account, words[2], check_plan_digest(plan), &result);
    check_plan_free(plan);
}

static void restart(struct player *player)
{
    struct registry *saved = registry_copy(player->app->registry);
    app_free(player->app);
    player->app = app_new(player->canvas->rows, player->canvas->columns);
    player_send(player, &(struct message){.kind = MSG_TIME});
    player_send(player, &(struct message){.kind = MSG_LOADED,
                                          .registry = saved,
                                          .text = "/home/admin/settings.json"});
}

/* TEXT: what stands in the CSV file that was asked for. */
static void csv(struct player *player, const char *text)
{
    enum csv_encoding encoding = CSV_DETECT;
    struct cells *cells = NULL;
    struct err err = {0};
    struct message message = {.kind = MSG_IMPORT, .text = "accounts.csv"};
    if (csv_parse(text, strlen(text), &encoding, &cells, &err))
        message.import = account_import(player->app->registry, cells, player->app->import.asked_replace);
    else
        message.err = &err;
    player_send(player, &message);
    cells_free(cells);
}

/* import|export DONE COUNT MS: how far it is. */
static void transfer(struct player *player, char *const *words)
{
    player_send(player, &(struct message){.kind = MSG_TRANSFER,
                                          .whole = strcmp(words[0], "export") == 0,
                                          .done = strtoul(words[1], NULL, 10),
                                          .count = strtoul(words[2], NULL, 10),
                                          .took_ms = strtol(words[3], NULL, 10)});
}

static void print_ids(struct text *out, const struct cells *cells)
{
    for (size_t row = 0; cells && row < cells->row_count; row++)
        text_format(out, "%s%s", row ? " " : " ids ", cells_cell(cells, row, 0));
}

void player_print_ids(struct text *out, const struct command *command)
{
    print_ids(out, command->cells);
    if (!command->accounts)
        return;
    struct cells *cells = account_export_next(command->accounts, SIZE_MAX);
    print_ids(out, cells);
    cells_free(cells);
}

bool player_move(struct player *player, char **words, size_t count)
{
    if (strcmp(words[0], "dns") == 0 && count > 1)
        answer_dns(player, true, atol(words[1]), words + 2, count - 2);
    else if (strcmp(words[0], "dns-silent") == 0)
        answer_dns(player, false, 0, NULL, 0);
    else if (strcmp(words[0], "kept") == 0)
        keep(player);
    else if (strcmp(words[0], "before") == 0 && player->kept_text)
        player_send(player, &(struct message){.kind = MSG_BEFORE,
                                              .id = player->app->migration.id,
                                              .cells = parse(player, player->kept_text,
                                                             strlen(player->kept_text))});
    else if (strcmp(words[0], "transfer") == 0 && count == 5)
        transfer(player, words + 1);
    else if (strcmp(words[0], "restart") == 0)
        restart(player);
    else if (strcmp(words[0], "proved") == 0 && count > 4)
        proved(player, words, count);
    else if (strcmp(words[0], "proof") == 0) {
        struct proof *proof = player->proof ? player->proof : proof_new();
        player->proof = NULL;
        player_send(
            player,
            &(struct message){.kind = MSG_PROOF, .id = player->app->migration.id, .proof = proof});
    } else {
        return false;
    }
    return true;
}

bool player_move_text(struct player *player, const char *line, const char *rest)
{
    static const struct {
        const char *word;
        enum message_kind kind;
    } failures[] = {{"kept-failed ", MSG_KEPT},
                    {"before-failed ", MSG_BEFORE},
                    {"names-failed ", MSG_MAPPING},
                    {"watch-refused ", MSG_CHECK_REFUSED}};
    if (strncmp(line, "csv ", 4) == 0) {
        csv(player, rest);
        return true;
    }
    if (strncmp(line, "names ", 6) == 0) {
        player_send(player, &(struct message){.kind = MSG_MAPPING,
                                              .text = "/home/admin/names.csv",
                                              .cells = parse(player, rest, strlen(rest))});
        return true;
    }
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++) {
        struct err err = {.code = ERR_IO};
        if (strncmp(line, failures[i].word, strlen(failures[i].word)) != 0)
            continue;
        text_copy(err.text, sizeof err.text, rest);
        player_send(player,
                    &(struct message){.kind = failures[i].kind,
                                      .id = player->app->migration.id,
                                      .check = player->watch,
                                      .cells = failures[i].kind == MSG_KEPT ? player->kept : NULL,
                                      .err = &err});
        if (failures[i].kind == MSG_KEPT)
            player->kept = NULL;
        return true;
    }
    return false;
}
