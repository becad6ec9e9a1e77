/* The table of keys keeps what it promises. */
#include "unit/app/drive.h"

static void every_key_has_a_name_that_is_read_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < action_row_count; i++) {
        const char *keys = action_rows[i].keys;
        while (*keys) {
            size_t length = strcspn(keys, " ");
            int32_t key;
            char name[16];
            assert_true(key_by_name(keys, length, &key));
            key_name(key, name, sizeof name);
            assert_int_equal(strlen(name), length);
            assert_memory_equal(name, keys, length);
            keys += length;
            keys += strspn(keys, " ");
        }
    }
}

static void no_key_means_two_things_in_one_context(void **state)
{
    (void)state;
    for (size_t i = 0; i < action_row_count; i++)
        for (size_t j = i + 1; j < action_row_count; j++) {
            const struct action_row *a = &action_rows[i], *b = &action_rows[j];
            if (a->context != b->context)
                continue;
            assert_false(a->action == b->action);
            for (const char *keys = a->keys; *keys;) {
                size_t length = strcspn(keys, " ");
                for (const char *other = b->keys; *other;) {
                    size_t other_length = strcspn(other, " ");
                    if (length == other_length && !memcmp(keys, other, length))
                        fail_msg("%s and %s share %.*s", a->name, b->name, (int)length, keys);
                    other += other_length;
                    other += strspn(other, " ");
                }
                keys += length;
                keys += strspn(keys, " ");
            }
        }
}

static void a_function_key_is_never_the_only_way(void **state)
{
    (void)state;
    for (enum context context = 0; context < CONTEXT_COUNT; context++)
        for (size_t i = 0; i < action_row_count; i++) {
            const struct action_row *row = &action_rows[i];
            char keys[64];
            int other = 0;
            if (row->context != context && row->context != CONTEXT_GLOBAL)
                continue;
            action_keys(context, row->action, keys, sizeof keys);
            for (char *word = strtok(keys, " "); word; word = strtok(NULL, " "))
                other += !(word[0] == 'F' && word[1] >= '0' && word[1] <= '9');
            bool has_keys = action_key(context, row->action, keys, sizeof keys);
            assert_true(!has_keys || other > 0);
        }
}

static void letters_are_text_where_text_is_typed(void **state)
{
    (void)state;
    for (int32_t key = ' '; key < 0x7f; key++) {
        assert_int_equal(action_for(CONTEXT_TEXT, key), ACTION_NONE);
        assert_int_equal(action_for(CONTEXT_LINE, key), ACTION_NONE);
    }
    assert_int_equal(action_for(CONTEXT_TEXT, 0x3042), ACTION_NONE);
    assert_int_equal(action_for(CONTEXT_TEXT, KEY_CONTROL('D')), ACTION_PANE);
    assert_int_equal(action_for(CONTEXT_TEXT, KEY_CONTROL('T')), ACTION_CHECK);
    assert_int_equal(action_for(CONTEXT_TEXT, KEY_CONTROL('G')), ACTION_HELP);
    assert_int_equal(action_for(CONTEXT_TEXT, KEYCODE_F1), ACTION_HELP);
    assert_int_equal(action_for(CONTEXT_FORM, '?'), ACTION_HELP);
    assert_int_equal(action_for(CONTEXT_LIST, 'k'), ACTION_UP);
    assert_int_equal(action_for(CONTEXT_LIST, KEYCODE_TAB), ACTION_NEXT_SECTION);
    assert_int_equal(action_for(CONTEXT_LIST, KEY_CONTROL('X')), ACTION_SWITCH_FOCUS);
    assert_int_equal(action_for(CONTEXT_CHECK, KEYCODE_TAB), ACTION_SWITCH_FOCUS);
    assert_int_equal(action_for(CONTEXT_FORM, KEYCODE_TAB), ACTION_NEXT_ITEM);
}

static void the_footer_key_acts_where_it_is_shown(void **state)
{
    (void)state;
    char key[16];
    assert_true(action_key(CONTEXT_TEXT, ACTION_HELP, key, sizeof key));
    assert_string_equal(key, "Ctrl-G");
    assert_true(action_key(CONTEXT_LIST, ACTION_HELP, key, sizeof key));
    assert_string_equal(key, "?");
    assert_false(action_key(CONTEXT_TEXT, ACTION_COMMAND, key, sizeof key));
    assert_string_equal(key, "");
    assert_true(action_key(CONTEXT_TEXT, ACTION_PANE, key, sizeof key));
    assert_string_equal(key, "Ctrl-D");
}

static void names_and_unique_prefixes_find_actions(void **state)
{
    (void)state;
    assert_int_equal(action_by_name(CONTEXT_LIST, "delete"), ACTION_DELETE);
    assert_int_equal(action_by_name(CONTEXT_LIST, "del"), ACTION_DELETE);
    assert_int_equal(action_by_name(CONTEXT_LIST, "quit"), ACTION_QUIT);
    assert_int_equal(action_by_name(CONTEXT_LIST, "p"), ACTION_NONE);
    assert_int_equal(action_by_name(CONTEXT_LIST, ""), ACTION_NONE);
    assert_int_equal(action_by_name(CONTEXT_LIST, "fix"), ACTION_NONE);
    assert_int_equal(action_by_name(CONTEXT_CHECK, "fix"), ACTION_FIX);
}

static void odd_key_names_are_refused(void **state)
{
    (void)state;
    static const char *const odd[] = {"",        "F0", "F13",  "F123", "Ctrl-",
                                      "Ctrl-a1", "xx", "\x1b", "\xff"};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        int32_t key;
        assert_false(key_by_name(odd[i], strlen(odd[i]), &key));
    }
}

static void rows_have_words(void **state)
{
    (void)state;
    for (size_t i = 0; i < action_row_count; i++) {
        assert_true(action_rows[i].sentence[0] != '\0');
        assert_true(action_rows[i].name[0] != '\0');
        assert_true(action_rows[i].rank == 0 || action_rows[i].label[0] != '\0');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_has_a_name_that_is_read_back),
        cmocka_unit_test(no_key_means_two_things_in_one_context),
        cmocka_unit_test(a_function_key_is_never_the_only_way),
        cmocka_unit_test(letters_are_text_where_text_is_typed),
        cmocka_unit_test(the_footer_key_acts_where_it_is_shown),
        cmocka_unit_test(names_and_unique_prefixes_find_actions),
        cmocka_unit_test(odd_key_names_are_refused),
        cmocka_unit_test(rows_have_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
