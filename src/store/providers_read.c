/* One provider's object: json-c's tree of text that is known to be strict, checked against tables
 * of members. */
#include "store/providers_read.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "store/providers_form.h"
#include "store/reader.h"

#include <stdlib.h>
#include <string.h>

enum { ENDPOINTS_MAX = 32, DOCS_MAX = 32, AUTH_MAX = 16 };
enum { ID_MAX = 64, NAME_MAX = 100, HOST_MAX = 253, USERNAME_MAX = 205, PART_MAX = 32 };
enum { LINE_MAX = 500 };

/* The reading of one provider. */
struct provider_reading {
    struct reading reading;
    bool send_only;
    size_t receiving; /* so many of the ways receive */
};

static struct provider_reading *more_of(struct reading *reading)
{
    return (struct provider_reading *)reading;
}

static struct provider *provider_of(const struct reading *reading)
{
    return reading->row;
}

static const char *keep(void *row, const char *text)
{
    return provider_string(row, text);
}

/* Texts in two languages ---------------------------------------------------------------------- */

static void take_way_note(struct reading *reading, json_object *value, void *into)
{
    ((struct provider_way *)into)->note = reading_words(reading, value);
}

static void take_ask(struct reading *reading, json_object *value, void *into)
{
    ((struct provider_part *)into)->ask = reading_words(reading, value);
}

static void take_note_text(struct reading *reading, json_object *value, void *into)
{
    ((struct provider_note *)into)->text = reading_words(reading, value);
}

static void take_oauth_note(struct reading *reading, json_object *value, void *into)
{
    ((struct provider_oauth *)into)->note = reading_words(reading, value);
}

static void take_enable_text(struct reading *reading, json_object *value, void *into)
{
    ((struct provider *)into)->enable = reading_words(reading, value);
}

/* Certainty, switches ---------------------------------------------------------------------------
 */

static enum certainty certainty_of(struct reading *reading, json_object *value)
{
    static const struct member member = {
        .key = "confidence", .form = form_certainty, .wanted = N_("A, B or C"), .most = 1};
    const char *text = reading_text(reading, &member, value);

    return text != NULL ? (enum certainty)(CERTAINTY_A + (*text - 'A')) : CERTAINTY_UNSAID;
}

static void take_certainty(struct reading *reading, json_object *value, void *into)
{
    ((struct provider *)into)->certainty = certainty_of(reading, value);
}

static void take_way_certainty(struct reading *reading, json_object *value, void *into)
{
    ((struct provider_way *)into)->certainty = certainty_of(reading, value);
}

static void take_send_only(struct reading *reading, json_object *value, void *into)
{
    (void)into;
    more_of(reading)->send_only = reading_switch(reading, "send_only", value);
}

static void take_device_flow(struct reading *reading, json_object *value, void *into)
{
    ((struct provider_oauth *)into)->device_flow = reading_switch(reading, "device_flow", value);
}

/* Endpoints ----------------------------------------------------------------------------------- */

static void take_port(struct reading *reading, json_object *value, void *into)
{
    int64_t port = json_object_get_int64(value);

    if (!json_object_is_type(value, json_type_int) || port < 1 || port > 65535)
        reading_must_be(reading, "port", _("a whole number from 1 to 65535"));
    else
        ((struct provider_way *)into)->port = (int)port;
}

static void take_auth(struct reading *reading, json_object *value, void *into)
{
    struct provider_way *way = into;
    struct member member = {.key = "auth",
                            .form = way->side == SIDE_SEND ? form_send_auth : form_receive_auth,
                            .wanted = N_("a list of login mechanisms, as the settings name them"),
                            .most = ID_MAX};
    size_t count = reading_list(reading, value, AUTH_MAX);
    struct text all = {0};

    if (json_object_is_type(value, json_type_array) && json_object_array_length(value) == 0)
        reading_wrong(reading, _("This list must not be empty; null says that nothing is known."));
    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        const char *one = reading_text(reading, &member, json_object_array_get_idx(value, i));
        for (size_t j = 0; j < i && one != NULL; j++) {
            const char *other = json_object_get_string(json_object_array_get_idx(value, j));
            if (other != NULL && strcmp(one, other) == 0)
                reading_wrong(reading, _("%s is there twice."), one);
        }
        if (one != NULL)
            text_format(&all, "%s%s", all.length > 0 ? " " : "", one);
        text_cut(&reading->path, before);
    }
    way->mechanisms = provider_string(provider_of(reading), text_get(&all));
    text_free(&all);
}

#define OF_WAY(member) .at = offsetof(struct provider_way, member)
/* Sending begins at the second: there is no protocol to name. */
static const struct member endpoint_members[] = {
    {.key = "protocol",
     .form = form_protocol,
     .wanted = N_("pop3 or imap4"),
     .most = ID_MAX,
     OF_WAY(protocol),
     .required = true},
    {.key = "host",
     .form = form_host,
     /* xgettext:no-c-format */
     .wanted = N_("a host name, in which <part> and %EMAILDOMAIN% may stand"),
     .most = HOST_MAX,
     OF_WAY(host),
     .required = true},
    {.key = "port", .take = take_port, .required = true},
    {.key = "encryption",
     .form = form_encryption,
     .wanted = N_("tls, starttls, none or null"),
     .most = ID_MAX,
     OF_WAY(encryption),
     .null = true},
    {.key = "auth", .take = take_auth, .null = true},
    {.key = "username",
     .form = form_username,
     .wanted = N_("address, local-part, local-part.domain, text:WORD or null"),
     .most = USERNAME_MAX,
     OF_WAY(username),
     .null = true},
    {.key = "confidence", .take = take_way_certainty},
    {.key = "source",
     .form = form_plain,
     .wanted = N_("a text without control characters"),
     .most = LINE_MAX,
     OF_WAY(source),
     .null = true},
    {.key = "note", .take = take_way_note},
    {.key = NULL},
};

static void read_ways(struct reading *reading, json_object *list, enum side side)
{
    struct provider *provider = provider_of(reading);
    size_t count = reading_list(reading, list, ENDPOINTS_MAX);

    provider->ways =
        mem_grow(provider->ways, provider->way_count + count + 1, sizeof(provider->ways[0]));
    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        struct provider_way *way = &provider->ways[provider->way_count++];
        *way = (struct provider_way){side, "", "", 0, "", "", "", "", "", CERTAINTY_UNSAID};
        if (side == SIDE_SEND)
            way->protocol = "smtp";
        reading_object(reading, endpoint_members + (side == SIDE_SEND),
                       json_object_array_get_idx(list, i), way);
        text_cut(&reading->path, before);
    }
}

static void take_receive(struct reading *reading, json_object *value, void *into)
{
    (void)into;
    read_ways(reading, value, SIDE_RECEIVE);
    more_of(reading)->receiving = provider_of(reading)->way_count;
}

static void take_send(struct reading *reading, json_object *value, void *into)
{
    (void)into;
    read_ways(reading, value, SIDE_SEND);
}

/* Domains, pages ------------------------------------------------------------------------------ */

static void take_domains(struct reading *reading, json_object *value, void *into)
{
    static const struct member member = {.key = "domains",
                                         .form = form_domain,
                                         .wanted =
                                             N_("a list of domains in lower case, IDN as xn--"),
                                         .most = HOST_MAX};
    struct provider *provider = into;
    size_t count = reading_list(reading, value, PROVIDER_DOMAINS_MAX);

    provider->domains = mem_new(count + 1, sizeof(provider->domains[0]));
    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        const char *one = reading_text(reading, &member, json_object_array_get_idx(value, i));
        for (size_t j = 0; j < provider->domain_count && one != NULL; j++)
            if (strcmp(provider->domains[j], one) == 0)
                reading_wrong(reading, _("%s is there twice."), one);
        if (one != NULL)
            provider->domains[provider->domain_count++] = provider_string(provider, one);
        text_cut(&reading->path, before);
    }
}

static void take_docs(struct reading *reading, json_object *value, void *into)
{
    static const struct member member = {.key = "docs",
                                         .form = form_url,
                                         .wanted = N_("a list of http:// or https:// addresses"),
                                         .most = LINE_MAX};
    size_t count = reading_list(reading, value, DOCS_MAX);
    struct text all = {0};

    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        const char *one = reading_text(reading, &member, json_object_array_get_idx(value, i));
        if (one != NULL)
            text_format(&all, "%s%s", all.length > 0 ? "\n" : "", one);
        text_cut(&reading->path, before);
    }
    ((struct provider *)into)->docs = provider_string(provider_of(reading), text_get(&all));
    text_free(&all);
}

/* Parts, notes, what to switch on ------------------------------------------------------------- */

#define OF_PART(member) .at = offsetof(struct provider_part, member)
static const struct member part_members[] = {
    {.key = "part",
     .form = form_part,
     .wanted = N_("a word of letters, digits and hyphens"),
     .most = PART_MAX,
     OF_PART(name),
     .required = true},
    {.key = "ask", .take = take_ask, .required = true},
    {.key = "pattern",
     .form = form_pattern,
     .wanted = N_("digits, label or host"),
     .most = ID_MAX,
     OF_PART(pattern),
     .required = true},
    {.key = NULL},
};

static void take_parts(struct reading *reading, json_object *value, void *into)
{
    struct provider *provider = into;
    size_t count = reading_list(reading, value, PROVIDER_PARTS_MAX);

    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        struct provider_part *part = &provider->parts[provider->part_count++];
        *part = (struct provider_part){"", "", ""};
        reading_object(reading, part_members, json_object_array_get_idx(value, i), part);
        for (size_t j = 0; j < i; j++)
            if (*part->name != '\0' && strcmp(provider->parts[j].name, part->name) == 0)
                reading_wrong(reading, _("%s is there twice."), part->name);
        text_cut(&reading->path, before);
    }
}

static const struct member note_members[] = {
    {.key = "text", .take = take_note_text, .required = true},
    {.key = "source",
     .form = form_plain,
     .wanted = N_("a text without control characters"),
     .most = LINE_MAX,
     .at = offsetof(struct provider_note, source),
     .null = true},
    {.key = NULL},
};

static void take_notes(struct reading *reading, json_object *value, void *into)
{
    struct provider *provider = into;
    size_t count = reading_list(reading, value, PROVIDER_NOTES_MAX);

    provider->notes = mem_new(count + 1, sizeof(provider->notes[0]));
    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        struct provider_note *note = &provider->notes[provider->note_count++];
        *note = (struct provider_note){"", ""};
        reading_object(reading, note_members, json_object_array_get_idx(value, i), note);
        text_cut(&reading->path, before);
    }
}

static const struct member enable_members[] = {
    {.key = "url",
     .form = form_url,
     .wanted = N_("an http:// or https:// address"),
     .most = LINE_MAX,
     .at = offsetof(struct provider, enable_url),
     .null = true},
    {.key = "text", .take = take_enable_text, .required = true},
    {.key = NULL},
};

static void take_enable(struct reading *reading, json_object *value, void *into)
{
    reading_object(reading, enable_members, value, into);
}

/* OAuth --------------------------------------------------------------------------------------- */

#define OAUTH_TEXT(name, pattern, words, limit, member)                                            \
    {                                                                                              \
        .key = name, .form = pattern, .wanted = words, .most = limit,                              \
        .at = offsetof(struct provider_oauth, member), .null = true                                \
    }
#define SCOPE(name, member) OAUTH_TEXT(name, form_scope, N_("a list of scopes"), LINE_MAX, member)
#define ENDPOINT(name, member)                                                                     \
    OAUTH_TEXT(name, form_endpoint, N_("an https:// address"), LINE_MAX, member)

static const struct member scope_members[] = {
    SCOPE("pop3", scope_pop3),
    SCOPE("imap4", scope_imap4),
    SCOPE("smtp", scope_smtp),
    SCOPE("refresh", scope_refresh),
    {.key = NULL},
};

static void take_scopes(struct reading *reading, json_object *value, void *into)
{
    reading_object(reading, scope_members, value, into);
}

static const struct member oauth_members[] = {
    OAUTH_TEXT("preset", form_oauth_preset, N_("microsoft365, google or null"), ID_MAX, preset),
    ENDPOINT("authorize_endpoint", authorize_endpoint),
    ENDPOINT("token_endpoint", token_endpoint),
    ENDPOINT("device_endpoint", device_endpoint),
    OAUTH_TEXT("tenant", form_tenant, N_("a domain, an id or null"), HOST_MAX, tenant),
    {.key = "scopes", .take = take_scopes},
    {.key = "device_flow", .take = take_device_flow},
    {.key = "note", .take = take_oauth_note, .null = true},
    OAUTH_TEXT("source", form_plain, N_("a text without control characters"), LINE_MAX, source),
    {.key = NULL},
};

static void take_oauth(struct reading *reading, json_object *value, void *into)
{
    struct provider_oauth *oauth = &((struct provider *)into)->oauth;

    oauth->known = true;
    reading_object(reading, oauth_members, value, oauth);
    if (*oauth->preset == '\0' && *oauth->token_endpoint == '\0')
        reading_wrong(reading, _("OAuth needs a \"preset\" or a \"token_endpoint\"."));
}

/* The provider -------------------------------------------------------------------------------- */

#define OF_PROVIDER(member) .at = offsetof(struct provider, member)
static const struct member provider_members[] = {
    {.key = "id",
     .form = form_id,
     .wanted = N_("a code of letters, digits, \".\", \"_\" and \"-\""),
     .most = ID_MAX,
     OF_PROVIDER(id),
     .required = true},
    {.key = "name",
     .form = form_plain,
     .wanted = N_("a text without control characters"),
     .most = NAME_MAX,
     OF_PROVIDER(name),
     .required = true},
    {.key = "name_ja",
     .form = form_plain,
     .wanted = N_("a text without control characters"),
     .most = NAME_MAX,
     OF_PROVIDER(other_name),
     .null = true},
    {.key = "region",
     .form = form_region,
     .wanted = N_("one of jp, world, eu, us, ru, kr, cn and local"),
     .most = ID_MAX,
     OF_PROVIDER(region)},
    {.key = "domains", .take = take_domains},
    {.key = "receive", .take = take_receive},
    {.key = "send", .take = take_send},
    {.key = "send_only", .take = take_send_only},
    {.key = "parts", .take = take_parts},
    {.key = "oauth", .take = take_oauth, .null = true},
    {.key = "enable", .take = take_enable, .null = true},
    {.key = "notes", .take = take_notes},
    {.key = "docs", .take = take_docs},
    {.key = "confidence", .take = take_certainty},
    {.key = "source",
     .form = form_plain,
     .wanted = N_("a text without control characters"),
     .most = LINE_MAX,
     OF_PROVIDER(source),
     .null = true},
    {.key = NULL},
};

static size_t enter_way(struct reading *reading, size_t way)
{
    bool sends = way >= more_of(reading)->receiving;
    size_t before = reading->path.length;

    text_format(&reading->path, "%s[%zu]", sends ? "send" : "receive",
                sends ? way - more_of(reading)->receiving : way);
    return before;
}

static const struct provider_part *find_part(struct reading *reading, const char *name,
                                             size_t length, bool used[])
{
    for (size_t i = 0; i < provider_of(reading)->part_count; i++) {
        const struct provider_part *part = &provider_of(reading)->parts[i];
        if (strlen(part->name) == length && strncmp(part->name, name, length) == 0) {
            used[i] = true;
            return part;
        }
    }
    return NULL;
}

/* The host with something that fits in the place of each part. */
static char *sample_host(struct reading *reading, const char *host, bool used[])
{
    struct text out = {0};

    for (const char *at = host; *at != '\0';) {
        size_t length = strcspn(at, "<%"), inside = *at == '<' ? strcspn(at, ">") - 1 : 0;
        text_add_n(&out, at, length);
        at += length;
        if (*at == '%') {
            text_add(&out, "example.jp");
            at += strlen("%EMAILDOMAIN%");
        } else if (length == 0) {
            const struct provider_part *part = find_part(reading, at + 1, inside, used);
            if (part == NULL)
                reading_wrong(reading, _("<%.*s> is not asked for in \"parts\"."), (int)inside,
                              at + 1);
            text_add(&out, part != NULL ? provider_part_example(part) : "1");
            at += inside + 2;
        }
    }
    return text_take(&out);
}

static void check_way(struct reading *reading, const struct provider_way *way, bool used[])
{
    struct err err = {0};
    char *host = *way->host != '\0' ? sample_host(reading, way->host, used) : NULL;

    if (host != NULL && !host_valid(host, &err, "\"host\""))
        reading_wrong(reading, "%s", err.text);
    if (strcmp(way->protocol, "imap4") == 0 && strstr(way->mechanisms, "apop") != NULL)
        reading_wrong(reading, _("APOP is a login of POP3 only."));
    free(host);
}

/* What takes more than one member to see. */
static void check_provider(struct reading *reading)
{
    struct provider *provider = provider_of(reading);
    bool used[PROVIDER_PARTS_MAX] = {false};

    if (provider->way_count == 0)
        reading_wrong(reading,
                      _("A provider needs \"receive\" or \"send\", with one entry at least."));
    if (more_of(reading)->send_only && more_of(reading)->receiving > 0)
        reading_wrong(reading, _("With \"send_only\" there is nothing to receive."));
    for (size_t i = 0; i < provider->way_count; i++) {
        size_t before = enter_way(reading, i);
        check_way(reading, &provider->ways[i], used);
        text_cut(&reading->path, before);
    }
    for (size_t i = 0; i < provider->part_count; i++)
        if (!used[i])
            reading_wrong(reading, _("<%s> is asked for and stands in no host."),
                          provider->parts[i].name);
}

/* A way says only what is another than for the provider as a whole. */
static void complete(struct reading *reading)
{
    struct provider *provider = provider_of(reading);
    const char *name = provider->name;

    for (size_t i = 0; i < provider->way_count; i++) {
        struct provider_way *way = &provider->ways[i];
        if (way->certainty == CERTAINTY_UNSAID)
            way->certainty = provider->certainty;
        if (*way->source == '\0')
            way->source = provider->source;
    }
    if (reading->japanese && *provider->other_name != '\0') {
        provider->name = provider->other_name;
        provider->other_name = name;
    }
}

struct provider *provider_from_json(struct problems *problems, const struct slice *slice,
                                    size_t index, struct json_object *object)
{
    struct provider *provider = provider_new();
    struct provider_reading more = {.reading = {.problems = problems,
                                                .slice = slice,
                                                .list = "providers",
                                                .index = index,
                                                .row = provider,
                                                .keep = keep,
                                                .japanese = strcmp(i18n_language(), "ja") == 0}};
    size_t before = problems->count;

    reading_object(&more.reading, provider_members, object, provider);
    if (problems->count == before)
        check_provider(&more.reading);
    complete(&more.reading);
    text_free(&more.reading.path);
    return provider;
}
