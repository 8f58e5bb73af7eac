package nl.kansrijkestart.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static nl.kansrijkestart.consent.ConsentFixtures.ANY_MUNICIPALITY;
import static nl.kansrijkestart.consent.ConsentFixtures.CATEGORIES;
import static nl.kansrijkestart.consent.ConsentFixtures.GIVEN_AT;
import static nl.kansrijkestart.consent.ConsentFixtures.PREGNANCY;
import static nl.kansrijkestart.consent.ConsentFixtures.record;
import static nl.kansrijkestart.consent.ConsentFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.testing.TestKit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every history of up to four of 32 records: the four dimensions of specificity by the two answers.
 *
 * <p>The file is written by the slow reference, with {@code -Dtestkit.rewrite=true}.
 */
@Tag("exhaustive")
class ConsentHistoriesTest {

  private static final String FILE = "/nl/kansrijkestart/testkit/consent/histories.json";
  private static final int SHAPES = 32;
  private static final int LONGEST = 4;
  private static final int ROWS = 58_905;
  private static final String ABOUT =
      "All "
          + ROWS
          + " histories of up to four records out of 32 shapes, and what is decided on the one"
          + " request. The shapes are the four dimensions of specificity (named recipient, named"
          + " holder, tied to a context, tied to resources) by the two answers; each of them is"
          + " about what is asked. A history is a list of shape numbers, counted from 0, none lower"
          + " than the one before; a shape may occur again. Give the records of a history the keys"
          + " c-1, c-2, c-3, c-4 in turn. The histories of one size stand in lexicographic order"
          + " of their numbers: 0 0, 0 1, ... 0 31, 1 1, 1 2, ... 31 31. Join the texts of"
          + " 'outcomes' of that size: letter number n is the decision on history number n, P for"
          + " permit, D for deny, N for not applicable.";
  private static final String SOURCE =
      "GFC-1 to GFC-7 of the Dutch generic functions, nl-generic-functions-ig commit 4cffafe1, as a"
          + " partial order over the four dimensions";

  @Test
  void should_decide_each_of_the_58905_histories_of_the_test_kit() throws IOException {
    // GIVEN
    JsonNode kit = TestKit.MAPPER.readTree(file());
    DisclosureRequest request =
        TestKit.MAPPER.treeToValue(kit.get("request"), DisclosureRequest.class);
    Consent[][] records = new Consent[SHAPES][LONGEST];
    for (int shape = 0; shape < SHAPES; shape++) {
      for (int place = 0; place < LONGEST; place++) {
        ObjectNode json = kit.get("shapes").get(shape).deepCopy();
        json.put("id", "c-" + (place + 1));
        records[shape][place] = TestKit.MAPPER.treeToValue(json, Consent.class);
      }
    }
    int rows = 0;
    for (JsonNode histories : kit.get("histories")) {
      StringBuilder outcomes = new StringBuilder();
      histories.get("outcomes").forEach(text -> outcomes.append(text.asText()));
      List<int[]> all = histories(histories.get("size").asInt());
      assertThat(outcomes).hasSize(all.size()).hasSize(histories.get("count").asInt());
      for (int row = 0; row < all.size(); row++) {
        // WHEN
        List<Consent> history = new ArrayList<>();
        for (int shape : all.get(row)) {
          history.add(records[shape][history.size()]);
        }
        ConsentDecision decision = new ConsentHistory(history).decide(request);
        // THEN
        char letter = decision.match(permit -> 'P', deny -> 'D', notApplicable -> 'N');
        if (letter != outcomes.charAt(row)) {
          assertThat(letter).as("history %s", all.get(row)).isEqualTo(outcomes.charAt(row));
        }
      }
      rows += all.size();
    }
    assertThat(rows).isEqualTo(ROWS);
  }

  @Test
  void should_hold_in_the_test_kit_what_the_slow_reference_says() throws IOException {
    String wanted = written();
    if (Boolean.getBoolean("testkit.rewrite")) {
      Path root = Path.of(System.getProperty("kansrijkestart.root", ".."));
      Files.writeString(root.resolve("core/src/testkit/resources" + FILE), wanted, UTF_8);
      return;
    }
    assertThat(file().equals(wanted)).as("the file is up to date").isTrue();
  }

  private static String file() throws IOException {
    try (InputStream in =
        requireNonNull(ConsentHistoriesTest.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Every history of a size as the numbers of its shapes, in lexicographic order. */
  private static List<int[]> histories(int size) {
    List<int[]> shorter = List.of(new int[0]);
    for (int length = 1; length <= size; length++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] start : shorter) {
        for (int shape = length == 1 ? 0 : start[length - 2]; shape < SHAPES; shape++) {
          int[] next = Arrays.copyOf(start, length);
          next[length - 1] = shape;
          longer.add(next);
        }
      }
      shorter = longer;
    }
    return shorter;
  }

  private static String written() throws JsonProcessingException {
    DisclosureRequest request = ConsentDecisionTest.about(request(), "letter-1");
    StringBuilder json = new StringBuilder("{\n");
    json.append("  \"about\": ").append(text(ABOUT)).append(",\n");
    json.append("  \"source\": ").append(text(SOURCE)).append(",\n");
    json.append("  \"request\": ").append(text(request)).append(",\n  \"shapes\": [\n");
    for (int shape = 0; shape < SHAPES; shape++) {
      ObjectNode record = TestKit.MAPPER.valueToTree(shape(shape, "x"));
      record.remove("id");
      json.append("    ").append(record).append(shape < SHAPES - 1 ? ",\n" : "\n");
    }
    json.append("  ],\n  \"histories\": [\n");
    for (int size = 0; size <= LONGEST; size++) {
      List<int[]> all = histories(size);
      StringBuilder outcomes = new StringBuilder();
      for (int[] history : all) {
        outcomes.append(letter(history, request));
      }
      json.append("    {\"size\": ").append(size).append(", \"count\": ").append(all.size());
      json.append(", \"outcomes\": [\n");
      for (int at = 0; at < outcomes.length(); at += 100) {
        int end = Math.min(at + 100, outcomes.length());
        json.append("      \"").append(outcomes, at, end).append('"');
        json.append(end < outcomes.length() ? ",\n" : "\n");
      }
      json.append(size < LONGEST ? "    ]},\n" : "    ]}\n");
    }
    return json.append("  ]\n}\n").toString();
  }

  private static char letter(int[] history, DisclosureRequest request) {
    List<Consent> records = new ArrayList<>();
    for (int shape : history) {
      records.add(shape(shape, "c-" + (records.size() + 1)));
    }
    return switch (SlowConsent.decide(records, request).outcome()) {
      case "permit" -> 'P';
      case "deny" -> 'D';
      default -> 'N';
    };
  }

  private static String text(Object value) throws JsonProcessingException {
    return TestKit.MAPPER.writeValueAsString(value);
  }

  private static Consent shape(int bits, String id) {
    ConsentScope scope =
        ConsentScope.ofWoman(
            Purpose.REFERRAL,
            (bits & 1) == 0 ? ANY_MUNICIPALITY : Party.of(OrganizationId.of("desk-1")),
            CATEGORIES);
    scope =
        scope.withHolder(
            (bits & 2) == 0
                ? Party.ofKind(requireNonNull(ConsentFixtures.PRACTICE.kind()))
                : Party.of(OrganizationId.of("practice-1")));
    scope = (bits & 4) == 0 ? scope : scope.withContext(PREGNANCY);
    scope = (bits & 8) == 0 ? scope : scope.withResources(Set.of(RecordRef.of("letter-1")));
    ConsentAnswer answer = (bits & 16) == 0 ? ConsentAnswer.GIVEN : ConsentAnswer.REFUSED;
    return record(id, scope, answer, GIVEN_AT, null, GIVEN_AT);
  }
}
