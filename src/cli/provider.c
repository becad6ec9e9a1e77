/* cli/provider.c - the commands that look at providers, and what one fills into a new server. */
#include "cli/provider.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void say_problem(void *context, const char *sentence)
{
    (void)context;
    say("%s", sentence);
}

const struct provider_list *cli_providers(struct cli *cli)
{
    cli->door->providers(cli->door->main, say_problem, NULL);
    return cli->door->app->providers;
}

static const struct provider *find(struct cli *cli, const char *word, struct err *err)
{
    const struct provider_list *list = cli_providers(cli);
    const struct provider *provider = provider_by_id(list, word);
    if (!provider && strpbrk(word, "@."))
        provider = provider_by_domain(list, word);
    if (!provider)
        fail(err, ERR_INPUT, _("No provider %s is known; provider list names them all."), word);
    return provider;
}

/* As JSON ------------------------------------------------------------------------------------- */

/* One member after the other, each on a line of its own. */
struct json {
    struct text out;
    int depth;
    bool first;
};

static void begin(struct json *json, const char *key)
{
    text_format(&json->out, "%s\n%*s", json->first ? "" : ",", 2 * json->depth, "");
    if (key) {
        text_add_json(&json->out, key, false);
        text_add(&json->out, ": ");
    }
    json->first = false;
}

static void open_nested(struct json *json, const char *key, char bracket)
{
    if (json->out.length > 0)
        begin(json, key);
    text_add_char(&json->out, bracket);
    json->depth++;
    json->first = true;
}

static void close_nested(struct json *json, char bracket)
{
    json->depth--;
    if (!json->first)
        text_format(&json->out, "\n%*s", 2 * json->depth, "");
    text_add_char(&json->out, bracket);
    json->first = false;
}

/* "" is null. */
static void add_text(struct json *json, const char *key, const char *value)
{
    begin(json, key);
    if (*value)
        text_add_json(&json->out, value, false);
    else
        text_add(&json->out, "null");
}

static void add_switch(struct json *json, const char *key, bool value)
{
    begin(json, key);
    text_add(&json->out, value ? "true" : "false");
}

static void add_certainty(struct json *json, enum certainty certainty)
{
    char letter[2] = {certainty_letter(certainty), '\0'};
    add_text(json, "confidence", certainty == CERTAINTY_UNSAID ? "" : letter);
}

/* "a b", or lines: as a list. */
static void add_words(struct json *json, const char *key, const char *words, const char *between)
{
    open_nested(json, key, '[');
    for (const char *at = words; *at;) {
        size_t length = strcspn(at, between);
        char *word = mem_copy_n(at, length);
        add_text(json, NULL, word);
        free(word);
        at += length + (at[length] != '\0');
    }
    close_nested(json, ']');
}

static void add_way(struct json *json, const struct provider_way *way)
{
    open_nested(json, NULL, '{');
    if (way->side == SIDE_RECEIVE)
        add_text(json, "protocol", way->protocol);
    add_text(json, "host", way->host);
    begin(json, "port");
    text_format(&json->out, "%d", way->port);
    add_text(json, "encryption", way->encryption);
    if (*way->mechanisms)
        add_words(json, "auth", way->mechanisms, " ");
    else
        add_text(json, "auth", "");
    add_text(json, "username", way->username);
    add_certainty(json, way->certainty);
    add_text(json, "source", way->source);
    add_text(json, "note", way->note);
    close_nested(json, '}');
}

static void add_ways(struct json *json, const struct provider *provider, enum side side)
{
    open_nested(json, side_name(side), '[');
    for (size_t i = 0; i < provider->way_count; i++)
        if (provider->ways[i].side == side)
            add_way(json, &provider->ways[i]);
    close_nested(json, ']');
}

static void add_parts(struct json *json, const struct provider *provider)
{
    open_nested(json, "parts", '[');
    for (size_t i = 0; i < provider->part_count; i++) {
        open_nested(json, NULL, '{');
        add_text(json, "part", provider->parts[i].name);
        add_text(json, "ask", provider->parts[i].ask);
        add_text(json, "pattern", provider->parts[i].pattern);
        close_nested(json, '}');
    }
    close_nested(json, ']');
}

static void add_oauth(struct json *json, const struct provider_oauth *oauth)
{
    if (!oauth->known) {
        add_text(json, "oauth", "");
        return;
    }
    open_nested(json, "oauth", '{');
    add_text(json, "preset", oauth->preset);
    add_text(json, "authorize_endpoint", oauth->authorize_endpoint);
    add_text(json, "token_endpoint", oauth->token_endpoint);
    add_text(json, "device_endpoint", oauth->device_endpoint);
    add_text(json, "tenant", oauth->tenant);
    open_nested(json, "scopes", '{');
    add_text(json, "pop3", oauth->scope_pop3);
    add_text(json, "imap4", oauth->scope_imap4);
    add_text(json, "smtp", oauth->scope_smtp);
    add_text(json, "refresh", oauth->scope_refresh);
    close_nested(json, '}');
    add_switch(json, "device_flow", oauth->device_flow);
    add_text(json, "note", oauth->note);
    add_text(json, "source", oauth->source);
    close_nested(json, '}');
}

static void add_enable(struct json *json, const struct provider *provider)
{
    if (!*provider->enable) {
        add_text(json, "enable", "");
        return;
    }
    open_nested(json, "enable", '{');
    add_text(json, "url", provider->enable_url);
    add_text(json, "text", provider->enable);
    close_nested(json, '}');
}

static void add_notes(struct json *json, const struct provider *provider)
{
    open_nested(json, "notes", '[');
    for (size_t i = 0; i < provider->note_count; i++) {
        open_nested(json, NULL, '{');
        add_text(json, "text", provider->notes[i].text);
        add_text(json, "source", provider->notes[i].source);
        close_nested(json, '}');
    }
    close_nested(json, ']');
}

/* The members of the files, their texts in the language of the program. */
static void add_provider(struct json *json, const struct provider *provider)
{
    open_nested(json, NULL, '{');
    add_text(json, "id", provider->id);
    add_text(json, "name", provider->name);
    add_text(json, "region", provider->region);
    open_nested(json, "domains", '[');
    for (size_t i = 0; i < provider->domain_count; i++)
        add_text(json, NULL, provider->domains[i]);
    close_nested(json, ']');
    add_ways(json, provider, SIDE_RECEIVE);
    add_ways(json, provider, SIDE_SEND);
    add_parts(json, provider);
    add_oauth(json, &provider->oauth);
    add_enable(json, provider);
    add_notes(json, provider);
    add_words(json, "docs", provider->docs, "\n");
    add_certainty(json, provider->certainty);
    add_text(json, "source", provider->source);
    add_switch(json, "built_in", provider->built_in);
    add_switch(json, "own", provider->own);
    close_nested(json, '}');
}

/* Lists --------------------------------------------------------------------------------------- */

/* The words of the command line, as one text to look for. */
static char *wanted(const struct cli_call *call)
{
    struct text text = {0};
    for (int i = 0; i < call->word_count; i++)
        text_format(&text, "%s%s", i ? " " : "", call->words[i]);
    return text.length ? text_take(&text) : mem_copy("");
}

static void add_row(struct table *table, const struct provider *provider)
{
    char served[32], sure[2] = {certainty_letter(provider_certainty(provider)), '\0'};
    provider_protocols(provider, served, sizeof served);
    table_row(table, (const char *[]){provider->id, provider->name,
                                      provider->own ? _("your own") : provider_region(provider),
                                      served, sure});
}

static void list_table(const struct provider_list *list, const char *text)
{
    struct table table = {.columns = 5};
    table_row(&table,
              (const char *[]){_("Provider"), _("Name"), _("Region"), _("Protocols"), _("Sure")});
    for (size_t i = 0; i < provider_count(list); i++)
        if (provider_matches(provider_at(list, i), text))
            add_row(&table, provider_at(list, i));
    table_print(&table, "");
}

static void list_json(const struct provider_list *list, const char *text)
{
    struct json json = {.first = true};
    open_nested(&json, NULL, '[');
    for (size_t i = 0; i < provider_count(list); i++)
        if (provider_matches(provider_at(list, i), text))
            add_provider(&json, provider_at(list, i));
    close_nested(&json, ']');
    print_json(text_get(&json.out));
    text_free(&json.out);
}

int command_provider_list(struct cli *cli)
{
    const struct provider_list *list = cli_providers(cli);
    char *text = wanted(cli->call);
    size_t count = 0;
    for (size_t i = 0; i < provider_count(list); i++)
        count += provider_matches(provider_at(list, i), text);
    if (cli->call->options.json)
        list_json(list, text);
    else if (count)
        list_table(list, text);
    else
        say(_("No provider matches %s."), text);
    free(text);
    return 0;
}

/* One provider -------------------------------------------------------------------------------- */

static void print_provider(const struct provider *provider)
{
    static const int indents[] = {
        [PROVIDER_LINE_TITLE] = 0, [PROVIDER_LINE_WAY] = 2,    [PROVIDER_LINE_FACT] = 8,
        [PROVIDER_LINE_TEXT] = 2,  [PROVIDER_LINE_SOURCE] = 4, [PROVIDER_LINE_DOUBT] = 4};
    struct provider_line *lines;
    size_t count = provider_lines(provider, &lines);
    print_line("%s: %s", provider->id, provider->name);
    if (*provider->region)
        print_line("%s", provider_region(provider));
    for (size_t i = 0; i < count; i++) {
        print_line("%*s%s", indents[lines[i].kind], "", lines[i].text);
    }
    provider_lines_free(lines, count);
}

int command_provider_show(struct cli *cli)
{
    struct err err = {0};
    const struct provider *provider = find(cli, cli->call->words[0], &err);
    if (!provider)
        return say_err(&err);
    if (cli->call->options.json) {
        struct json json = {.first = true};
        add_provider(&json, provider);
        print_json(text_get(&json.out));
        text_free(&json.out);
        return 0;
    }
    print_provider(provider);
    return 0;
}

/* add --provider ------------------------------------------------------------------------------ */

/* NNN=123: into the place of the part. */
static bool take_part(const struct provider *provider, const char *given, const char *values[],
                      struct err *err)
{
    size_t length = strcspn(given, "=");
    if (!given[length])
        return fail(err, ERR_USAGE, _("%s is not of the form NAME=VALUE."), given);
    for (size_t i = 0; i < provider->part_count; i++)
        if (strlen(provider->parts[i].name) == length &&
            strncasecmp(provider->parts[i].name, given, length) == 0) {
            values[i] = given + length + 1;
            return true;
        }
    return fail(err, ERR_INPUT, _("%s has no part %.*s."), provider->id, (int)length, given);
}

/* Which protocol is meant decides which of the provider's ways is taken. */
static const char *protocol_of(const struct registry_edit *edit)
{
    for (size_t i = 0; i < edit->assignment_count; i++)
        if (strcmp(edit->assignments[i].path, "receive.protocol") == 0)
            return edit->assignments[i].value;
    return NULL;
}

void provider_end(struct provider_base *base, bool say_hints)
{
    for (const char *at = base->hints && say_hints ? base->hints : ""; *at;) {
        size_t length = strcspn(at, "\n");
        say("%.*s", (int)length, at);
        at += length + (at[length] != '\0');
    }
    free(base->hints);
    record_free(base->server);
}

bool provider_begin(struct cli *cli, struct registry_edit *edit, struct provider_base *base,
                    struct err *err)
{
    const char *id = option_value(cli, OPTION_PROVIDER), *values[PROVIDER_PARTS_MAX] = {NULL};
    const struct provider *provider = id ? find(cli, id, err) : NULL;
    struct provider_wish wish = {.address = option_value(cli, OPTION_ADDRESS),
                                 .parts = values,
                                 .protocol = protocol_of(edit),
                                 .receive_way = PROVIDER_ANY_WAY,
                                 .send_way = PROVIDER_ANY_WAY};
    if (!provider)
        return id == NULL;
    for (int i = 0; i < cli->call->part_count; i++)
        if (!take_part(provider, cli->call->parts[i], values, err))
            return false;
    if (wish.address && !address_valid(wish.address, err))
        return false;
    base->server = record_new(RECORD_SERVER);
    if (!provider_fill(provider, &wish, base->server, err))
        return false;
    base->hints = provider_hints(provider, &wish, STEP_REVIEW);
    edit->base = base->server;
    edit->oauth_preset = *provider->oauth.preset ? provider->oauth.preset : NULL;
    return true;
}
