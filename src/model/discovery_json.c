/* A discovery as one JSON document. */
#include "model/discovery.h"

#include "base/text.h"

#include <stdlib.h>

static void add_string(struct text *out, const char *key, const char *value)
{
    text_format(out, "\"%s\": ", key);
    if (value == NULL || *value == '\0')
        text_add(out, "null");
    else
        text_add_json(out, value, false);
}

static void add_switch(struct text *out, const char *key, bool value)
{
    text_format(out, ", \"%s\": %s", key, value ? "true" : "false");
}

/* Its members, without the braces. */
static void add_offer(struct text *out, const struct offer *offer)
{
    text_format(out, "\"source\": \"%s\", \"side\": \"%s\", ", discovery_sources[offer->source].id,
                side_name(offer->side));
    add_string(out, "protocol", offer->protocol);
    text_add(out, ", ");
    add_string(out, "host", offer->host);
    text_format(out, ", \"port\": %d, ", offer->port);
    add_string(out, "encryption", offer->encryption);
    text_add(out, ", ");
    add_string(out, "auth", offer->auth);
    text_add(out, ", ");
    add_string(out, "user", offer->user);
    text_format(out, ", \"priority\": %d, \"weight\": %d", offer->priority, offer->weight);
    add_switch(out, "clear_text", offer->clear_text);
    add_switch(out, "foreign", offer->foreign);
    add_switch(out, "insecure", offer->insecure);
    text_format(out, ", \"greeted\": \"%s\", ", source_answer_name(offer->greeted));
    add_string(out, "said", offer->said);
}

static void add_side(struct text *out, const struct discovery *discovery, enum side side)
{
    int chosen = discovery->chosen[side];

    text_format(out, "  \"%s\": ", side_name(side));
    if (chosen < 0) {
        text_add(out, "null");
    } else {
        text_add_char(out, '{');
        add_offer(out, &discovery->offers[chosen]);
        text_add_char(out, '}');
    }
    text_format(out, ",\n  \"%s_why\": ", side_name(side));
    text_add_json(out, discovery->why[side], false);
    text_add(out, ",\n");
}

static void add_offers(struct text *out, const struct discovery *discovery)
{
    text_add(out, "  \"offers\": [");
    for (size_t i = 0; i < discovery->offer_count; i++) {
        text_add(out, i > 0 ? ",\n    {" : "\n    {");
        add_offer(out, &discovery->offers[i]);
        text_add_char(out, '}');
    }
    text_add(out, discovery->offer_count > 0 ? "\n  ],\n" : "],\n");
}

static void add_trace(struct text *out, const struct discovery *discovery)
{
    text_add(out, "  \"trace\": [");
    for (size_t i = 0; i < discovery->step_count; i++) {
        const struct discovery_step *step = &discovery->steps[i];
        long long tenths = step->ms > 0 ? (long long)(step->ms * 10 + 0.5) : 0;
        text_format(out, "%s\n    {\"source\": \"%s\", ", i > 0 ? "," : "",
                    discovery_sources[step->source].id);
        add_string(out, "asked", step->asked);
        text_format(out, ", \"answer\": \"%s\", ", source_answer_name(step->answer));
        add_string(out, "said", step->said);
        text_format(out, ", \"ms\": %lld.%lld}", tenths / 10, tenths % 10);
    }
    text_add(out, discovery->step_count > 0 ? "\n  ],\n" : "],\n");
}

static void add_findings(struct text *out, const struct discovery *discovery)
{
    text_add(out, "  \"findings\": [");
    for (size_t i = 0; i < discovery->finding_count; i++) {
        const struct finding *finding = discovery->findings[i];
        text_format(out, "%s\n    {\"rule\": \"%s\", \"severity\": \"%s\", ", i > 0 ? "," : "",
                    finding->rule, severity_name(finding->severity));
        add_string(out, "text", finding->text);
        text_add(out, ", ");
        add_string(out, "advice", finding->advice);
        text_add(out, ", ");
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
