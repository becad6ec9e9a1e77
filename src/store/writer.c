/* JSON text, laid out. */
#include "store/writer.h"

#include <stdlib.h>
#include <string.h>

/* What stands between one entry and the next. */
static void begin_entry(struct writer *writer)
{
    if (writer->depth == 0)
        return;
    struct writer_level *level = &writer->levels[writer->depth - 1];
    if (level->count++ > 0)
        text_add(&writer->out, level->one_line ? ", " : ",");
    if (level->one_line)
        return;
    text_add_char(&writer->out, '\n');
    for (int i = 0; i < writer->depth; i++)
        text_add(&writer->out, "  ");
}

/* In an object the key has begun the entry. */
static void begin_value(struct writer *writer)
{
    if (writer->depth > 0 && writer->levels[writer->depth - 1].bracket == '[')
        begin_entry(writer);
}

void writer_open(struct writer *writer, char bracket, bool one_line)
{
    begin_value(writer);
    if (writer->depth == WRITER_DEPTH_MAX)
        abort();
    if (writer->one_line || (writer->depth > 0 && writer->levels[writer->depth - 1].one_line))
        one_line = true;
    text_add_char(&writer->out, bracket);
    writer->levels[writer->depth++] =
        (struct writer_level){.bracket = bracket, .one_line = one_line};
}

void writer_close(struct writer *writer)
{
    struct writer_level level = writer->levels[--writer->depth];
    if (level.count > 0 && !level.one_line) {
        text_add_char(&writer->out, '\n');
        for (int i = 0; i < writer->depth; i++)
            text_add(&writer->out, "  ");
    }
    text_add_char(&writer->out, level.bracket == '{' ? '}' : ']');
}

void writer_key(struct writer *writer, const char *key)
{
    begin_entry(writer);
    text_add_json(&writer->out, key, false);
    text_add(&writer->out, ": ");
}

void writer_stay(struct writer *writer, bool on_line)
{
    writer->levels[writer->depth - 1].one_line = on_line;
}

void writer_string(struct writer *writer, const char *value)
{
    begin_value(writer);
    text_add_json(&writer->out, value, false);
}

void writer_number(struct writer *writer, long long value)
{
    begin_value(writer);
    text_format(&writer->out, "%lld", value);
}

static size_t token_length(const char *json, size_t length)
{
    size_t at = 1;
    if (json[0] != '"') {
        while (at < length && memchr(" \t\r\n,:]}", json[at], 8) == NULL)
            at++;
        return at;
    }
    while (at < length && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return at + 1;
}

/* key: the next string is one. */
static void add_tokens(struct writer *writer, const char *json, size_t length, bool key)
{
    for (size_t at = 0; at < length;) {
        char c = json[at];
        if (c == '{' || c == '[') {
            writer_open(writer, c, false);
            key = c == '{';
        } else if (c == '}' || c == ']') {
            writer_close(writer);
        } else if (c == ',') {
            key = writer->depth > 0 && writer->levels[writer->depth - 1].bracket == '{';
        } else if (c != ':' && memchr(" \t\r\n", c, 4) == NULL) {
            size_t token = token_length(json + at, length - at);
            key ? begin_entry(writer) : begin_value(writer);
            text_add_n(&writer->out, json + at, token);
            text_add(&writer->out, key ? ": " : "");
            key = false;
            at += token;
            continue;
        }
        at++;
    }
}

void writer_json(struct writer *writer, const char *json, size_t length)
{
    add_tokens(writer, json, length, false);
}

void writer_begin(struct writer *writer)
{
    begin_value(writer);
}

void writer_members(struct writer *writer, const char *object, size_t length)
{
    add_tokens(writer, object + 1, length - 2, true);
}
