/* offers.c - what a server says it can do: CAPA of POP3, CAPABILITY of IMAP4 and EHLO of SMTP,
 * collected. */
#include "engine/dialogue_private.h"

#include <ctype.h>
#include <string.h>

/* More than any server has; to look for a name among thousands takes its time. */
enum { OFFERS_BYTES_MAX = 4096, MECHANISMS_MAX = 64 };

void offers_clear(struct offers *offers)
{
    text_free(&offers->words);
    text_free(&offers->mechanisms);
    *offers = (struct offers){0};
}

static void add_word(struct text *words, const char *word, size_t length)
{
    words->ceiling = OFFERS_BYTES_MAX;
    words->secret = true; /* after the login a server could name anything that it was told */
    if (words->length > 0)
        text_add_char(words, ' ');
    for (size_t i = 0; i < length; i++)
        text_add_char(words, (char)toupper((unsigned char)word[i]));
}

void offers_word(struct offers *offers, const char *word, size_t length)
{
    add_word(&offers->words, word, length);
}

static bool has_word(const struct text *words, const char *word, size_t length)
{
    for (const char *p = text_get(words); *p; p += strspn(p, " ")) {
        size_t size = strcspn(p, " ");
        if (size == length && strncasecmp(p, word, length) == 0)
            return true;
        p += size;
    }
    return false;
}

bool offers_has(const struct offers *offers, const char *word)
{
    return has_word(&offers->words, word, strlen(word));
}

void offers_mechanisms(struct offers *offers, const char *words)
{
    while (*(words += strspn(words, " \t"))) {
        size_t length = strcspn(words, " \t");
        enum mechanism known = mechanism_by_name(words, length);
        if (known != MECHANISM_NONE)
            offers->mechanism_set |= 1u << known;
        if (offers->mechanism_count < MECHANISMS_MAX &&
            !has_word(&offers->mechanisms, words, length)) {
            add_word(&offers->mechanisms, words, length);
            offers->mechanism_count++;
        }
        words += length;
    }
}

void dialogue_tell_offers(struct dialogue *d)
{
    const struct offers *o = &d->offers;
    dialogue_fact(d, "capabilities", FACT_LIST, text_get(&o->words));
    dialogue_fact(d, "mechanisms", FACT_LIST, text_get(&o->mechanisms));
    if (d->clear_mechanisms)
        dialogue_fact(d, "clear_mechanisms", FACT_LIST, d->clear_mechanisms);
    dialogue_fact_switch(d, "starttls", d->starttls_seen || o->starttls);
    if (d->protocol->kind == PROTOCOL_POP3) {
        dialogue_fact_switch(d, "uidl", o->uidl);
        dialogue_fact_switch(d, "apop", d->challenge[0] != '\0');
    } else if (o->size_known) {
        dialogue_fact_number(d, "size", o->size);
    }
}
