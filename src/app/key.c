/* Keys by name, as people write them. */
#include "app/action.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

static const struct {
    int32_t key;
    const char *name;
} key_names[] = {
    {KEYCODE_ENTER, "Enter"},
    {KEYCODE_ESCAPE, "Esc"},
    {KEYCODE_TAB, "Tab"},
    {KEYCODE_BACK_TAB, "Shift-Tab"},
    {KEYCODE_BACKSPACE, "Backspace"},
    {KEYCODE_DELETE, "Del"},
    {KEYCODE_INSERT, "Ins"},
    {KEYCODE_UP, "Up"},
    {KEYCODE_DOWN, "Down"},
    {KEYCODE_LEFT, "Left"},
    {KEYCODE_RIGHT, "Right"},
    {KEYCODE_HOME, "Home"},
    {KEYCODE_END, "End"},
    {KEYCODE_PAGE_UP, "PgUp"},
    {KEYCODE_PAGE_DOWN, "PgDn"},
    {' ', "Space"},
};
enum { KEY_NAMES = sizeof key_names / sizeof key_names[0] };

void key_name(int32_t key, char *out, size_t room)
{
    char bytes[5] = "";
    for (size_t i = 0; i < KEY_NAMES; i++)
        if (key_names[i].key == key) {
            text_copy(out, room, key_names[i].name);
            return;
        }
    if (key >= KEYCODE_F1 && key <= KEYCODE_F12) {
        snprintf(out, room, "F%d", (int)(key - KEYCODE_F1 + 1));
    } else if (key > 0 && key < 0x20) {
        snprintf(out, room, "Ctrl-%c", (char)(key + 0x40));
    } else if (key_is_character(key)) {
        bytes[utf8_encode(key, bytes)] = '\0';
        text_copy(out, room, bytes);
    } else {
        text_copy(out, room, "?");
    }
}

static bool function_key(const char *name, size_t length, int32_t *key)
{
    int number = 0;
    if (length < 2 || length > 3 || name[0] != 'F')
        return false;
    for (size_t i = 1; i < length; i++) {
        if (name[i] < '0' || name[i] > '9')
            return false;
        number = number * 10 + name[i] - '0';
    }
    if (number < 1 || number > 12)
        return false;
    *key = KEYCODE_F1 + number - 1;
    return true;
}

bool key_by_name(const char *name, size_t length, int32_t *key)
{
    int32_t rune;
    if (length == 1 && name[0] >= ' ' && name[0] < 0x7f) { /* most keys */
        *key = name[0];
        return true;
    }
    for (size_t i = 0; i < KEY_NAMES; i++)
        if (strlen(key_names[i].name) == length && !memcmp(key_names[i].name, name, length)) {
            *key = key_names[i].key;
            return true;
        }
    if (length == 6 && !memcmp(name, "Ctrl-", 5) && name[5] >= '@' && name[5] <= '_') {
        *key = KEY_CONTROL(name[5]);
        return true;
    }
    if (function_key(name, length, key))
        return true;
    if (length == 0 || utf8_decode(name, length, &rune) != length || !key_is_character(rune))
        return false;
    *key = rune;
    return true;
}

bool key_is_character(int32_t key)
{
    if (key < 0x20 || (key >= 0x7f && key < 0xa0) || key > 0x10ffff)
        return false;
    return key < 0xd800 || key > 0xdfff;
}
