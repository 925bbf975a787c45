package cn.xingji.search;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealStack
class SearchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    EntityManager entities;

    private final UUID owner = UUID.randomUUID();

    @Test
    void a_list_is_sorted_both_ways_by_what_it_knows() {
        write("b", DAY.plusDays(1));
        write("c", DAY);
        write("a", DAY.plusDays(2));

        assertThat(titles(Map.of())).containsExactly("c", "b", "a");
        assertThat(titles(Map.of("sort", "-writtenOn"))).containsExactly("a", "b", "c");
        assertThat(titles(Map.of("sort", "title"))).containsExactly("a", "b", "c");
        assertThat(titles(Map.of("sort", "-title"))).containsExactly("c", "b", "a");
    }

    @Test
    void an_order_that_the_list_does_not_know_is_refused_with_those_that_it_knows() {
        for (var unknown : List.of("owner", "-owner", "-", "--title", "title,writtenOn")) {
            refused(ask(Map.of("sort", unknown)), "sort").body("facts.allowed", containsString("writtenOn"));
        }
    }

    @Test
    void rows_alike_in_the_order_are_neither_skipped_nor_repeated() {
        for (var title : List.of("a", "b", "c", "d", "e")) {
            write(title, DAY);
        }

        assertThat(all("writtenOn", 2)).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(all("-writtenOn", 1))
                .containsExactlyElementsOf(all("writtenOn", 3).reversed());
    }

    @Test
    void rows_without_what_the_list_is_sorted_by_come_last_both_ways() {
        write("unread", DAY);
        write("early", DAY, DAY);
        write("late", DAY, DAY.plusDays(5));
        write("unread", DAY);

        assertThat(all("readOn", 1)).containsExactly("early", "late", "unread", "unread");
        assertThat(all("-readOn", 1)).containsExactly("late", "early", "unread", "unread");
    }

    @Test
    void what_is_written_while_someone_reads_shifts_no_page() {
        for (var title : List.of("b", "d", "f", "h")) {
            write(title, DAY);
        }

        var first = page(Map.of("sort", "title", "size", "2"));
        write("a", DAY);
        write("e", DAY);
        var second = page(Map.of("sort", "title", "size", "3", "cursor", first.getString("next")));

        assertThat(first.getList("items")).containsExactly("b", "d");
        assertThat(second.getList("items")).containsExactly("e", "f", "h");
    }

    @Test
    void a_cursor_of_another_order_or_another_list_is_refused() {
        write("a", DAY);
        write("b", DAY);
        var byTitle = page(Map.of("sort", "title", "size", "1")).getString("next");
        var otherList = encoded("Letter title") + byTitle.substring(byTitle.indexOf('.'));

        refused(ask(Map.of("cursor", byTitle)), "cursor");
        refused(ask(Map.of("sort", "-title", "cursor", byTitle)), "cursor");
        refused(ask(Map.of("sort", "title", "cursor", otherList)), "cursor");
    }

    @Test
    void a_garbled_cursor_is_refused_and_never_asked_of_the_database() {
        var id = encoded(UUID.randomUUID().toString());
        var title = encoded("Note title");
        var day = encoded("Note writtenOn");
        for (var garbled : List.of("%%", "bm8", ".", "..", "~", title, title + ".", title + "." + id)) {
            refused(ask(Map.of("sort", "title", "cursor", garbled)), "cursor");
        }
        refused(ask(Map.of("sort", "title", "cursor", title + ".~." + id)), "cursor");
        refused(ask(Map.of("sort", "title", "cursor", title + "." + encoded("a\0b") + "." + id)), "cursor");
        refused(ask(Map.of("sort", "title", "cursor", title + "." + encoded("a") + "." + encoded("no id"))), "cursor");
        for (var noDay : List.of("yesterday", "2026-02-30", "+999999999-12-31", "-0044-03-15")) {
            refused(ask(Map.of("cursor", day + "." + encoded(noDay) + "." + id)), "cursor");
        }
    }

    @Test
    void a_page_has_one_row_at_least_and_a_hundred_at_most() {
        for (var row = 0; row < 102; row++) {
            write("n", DAY);
        }

        ask(Map.of()).statusCode(200).body("items", hasSize(20));
        ask(Map.of("size", "0")).statusCode(200).body("items", hasSize(1));
        ask(Map.of("size", "-5")).statusCode(200).body("items", hasSize(1));
        ask(Map.of("size", "1000")).statusCode(200).body("items", hasSize(100)).body("next", notNullValue());
    }

    @Test
    void the_first_page_says_how_many_there_are_within_what_the_caller_may_see_and_asks_for() {
        write("a", DAY);
        write("a", DAY);
        write("b", DAY);

        var first = page(Map.of("size", "1", "title", "a"));
        var second = page(Map.of("size", "1", "title", "a", "cursor", first.getString("next")));

        assertThat(first.getInt("total")).isEqualTo(2);
        assertThat(second.getMap("")).doesNotContainKeys("total", "next");
        assertThat(page(Map.of()).getInt("total")).isEqualTo(3);
    }

    @Test
    void pages_are_full_and_complete_for_a_caller_who_sees_every_third_row() {
        for (var row = 0; row < 30; row++) {
            write(row % 3 == 0 ? "every third" : "of another", DAY.plusDays(row));
        }

        var shown = new ArrayList<Integer>();
        var page = page("auditor", Map.of("size", "4"));
        assertThat(page.getInt("total")).isEqualTo(10);
        shown.add(page.getList("items").size());
        while (page.getString("next") != null) {
            page = page("auditor", Map.of("size", "4", "cursor", page.getString("next")));
            assertThat(page.getList("items", String.class)).containsOnly("every third");
            shown.add(page.getList("items").size());
        }

        assertThat(shown).containsExactly(4, 4, 2);
    }

    @Test
    void a_role_that_is_named_nowhere_sees_none() {
        write("a", DAY);

        ask("finance", Map.of()).statusCode(403).body("code", equalTo("caller.sees-none"));
    }

    private void write(String title, LocalDate writtenOn) {
        write(title, writtenOn, Optional.empty());
    }

    private void write(String title, LocalDate writtenOn, LocalDate readOn) {
        write(title, writtenOn, Optional.of(readOn));
    }

    private void write(String title, LocalDate writtenOn, Optional<LocalDate> readOn) {
        QuarkusTransaction.requiringNew().run(() -> entities.persist(new Note(owner, title, writtenOn, readOn)));
    }

    private List<String> all(String sort, int size) {
        var titles = new ArrayList<String>();
        var page = page(Map.of("sort", sort, "size", size));
        titles.addAll(page.getList("items", String.class));
        while (page.getString("next") != null) {
            page = page(Map.of("sort", sort, "size", size, "cursor", page.getString("next")));
            titles.addAll(page.getList("items", String.class));
        }
        return titles;
    }

    private List<String> titles(Map<String, ?> query) {
        return page(query).getList("items", String.class);
    }

    private JsonPath page(Map<String, ?> query) {
        return ask(query).statusCode(200).extract().jsonPath();
    }

    private JsonPath page(String role, Map<String, ?> query) {
        return ask(role, query).statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse ask(Map<String, ?> query) {
        return ask("applicant", query);
    }

    private ValidatableResponse ask(String role, Map<String, ?> query) {
        var token = Tokens.of("li.na").role(role).organization(owner).sign();
        return given().auth().oauth2(token).queryParams(query).get("/notes").then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String field) {
        return answer.statusCode(400).body("violations[0].field", equalTo(field));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
