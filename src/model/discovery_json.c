/* A discovery as one JSON document. */
#include "model/discovery.h"

#include "base/text.h"

#include <stdlib.h>

/* Behind another member of the same line a comma. */
static void add_key(struct text *out, const char *key)
{
    char last = out->bytes[out->length - 1];

    text_format(out, "%s\"%s\": ", last == '{' || last == ' ' ? "" : ", ", key);
}

static void add_string(struct text *out, const char *key, const char *value)
{
    add_key(out, key);
    if (value == NULL || *value == '\0')
        text_add(out, "null");
    else
        text_add_json(out, value, false);
}

static void add_number(struct text *out, const char *key, int value)
{
    add_key(out, key);
    text_format(out, "%d", value);
}

static void add_switch(struct text *out, const char *key, bool value)
{
    add_key(out, key);
    text_add(out, value ? "true" : "false");
}

static void add_offer(struct text *out, const struct offer *offer)
{
    text_add_char(out, '{');
    add_string(out, "source", discovery_sources[offer->source].id);
    add_string(out, "side", side_name(offer->side));
    add_string(out, "protocol", offer->protocol);
    add_string(out, "host", offer->host);
    add_number(out, "port", offer->port);
    add_string(out, "encryption", offer->encryption);
    add_string(out, "auth", offer->auth);
    add_string(out, "user", offer->user);
    add_number(out, "priority", offer->priority);
    add_number(out, "weight", offer->weight);
    add_switch(out, "clear_text", offer->clear_text);
    add_switch(out, "foreign", offer->foreign);
    add_switch(out, "insecure", offer->insecure);
    add_string(out, "greeted", source_answer_name(offer->greeted));
    add_string(out, "said", offer->said);
    text_add_char(out, '}');
}

static void add_side(struct text *out, const struct discovery *discovery, enum side side)
{
    int chosen = discovery->chosen[side];

    text_format(out, "  \"%s\": ", side_name(side));
    if (chosen < 0)
        text_add(out, "null");
    else
        add_offer(out, &discovery->offers[chosen]);
    text_format(out, ",\n  \"%s_why\": ", side_name(side));
    text_add_json(out, discovery->why[side], false);
    text_add(out, ",\n");
}

static void add_offers(struct text *out, const struct discovery *discovery)
{
    text_add(out, "  \"offers\": [");
    for (size_t i = 0; i < discovery->offer_count; i++) {
        text_add(out, i > 0 ? ",\n    " : "\n    ");
        add_offer(out, &discovery->offers[i]);
    }
    text_add(out, discovery->offer_count > 0 ? "\n  ],\n" : "],\n");
}

static void add_trace(struct text *out, const struct discovery *discovery)
{
    text_add(out, "  \"trace\": [");
    for (size_t i = 0; i < discovery->step_count; i++) {
        const struct discovery_step *step = &discovery->steps[i];
        long long tenths = step->ms > 0 ? (long long)(step->ms * 10 + 0.5) : 0;
        text_add(out, i > 0 ? ",\n    {" : "\n    {");
        add_string(out, "source", discovery_sources[step->source].id);
        add_string(out, "asked", step->asked);
        add_string(out, "answer", source_answer_name(step->answer));
        add_string(out, "said", step->said);
        add_key(out, "ms");
        text_format(out, "%lld.%lld}", tenths / 10, tenths % 10);
    }
    text_add(out, discovery->step_count > 0 ? "\n  ],\n" : "],\n");
}

static void add_findings(struct text *out, const struct discovery *discovery)
{
    text_add(out, "  \"findings\": [");
    for (size_t i = 0; i < discovery->finding_count; i++) {
        const struct finding *finding = discovery->findings[i];
        text_add(out, i > 0 ? ",\n    {" : "\n    {");
        add_string(out, "rule", finding->rule);
        add_string(out, "severity", severity_name(finding->severity));
        add_string(out, "text", finding->text);
        add_string(out, "advice", finding->advice);
        add_string(out, "evidence", finding->evidence);
        text_add_char(out, '}');
    }
    text_add(out, discovery->finding_count > 0 ? "\n  ]\n" : "]\n");
}

void discovery_json(struct text *out, const struct discovery *discovery)
{
    char *doubt = discovery_doubt(discovery);

    text_add(out, "{\n  ");
    add_string(out, "address", discovery->address);
    text_add(out, ",\n  ");
    add_string(out, "domain", discovery->domain);
    text_add(out, ",\n  ");
    add_string(out, "provider", discovery->provider);
    text_add(out, ",\n");
    add_side(out, discovery, SIDE_RECEIVE);
    add_side(out, discovery, SIDE_SEND);
    text_add(out, "  ");
    add_string(out, "doubt", doubt);
    text_add(out, ",\n");
    add_offers(out, discovery);
    add_trace(out, discovery);
    add_findings(out, discovery);
    text_add_char(out, '}');
    free(doubt);
}
