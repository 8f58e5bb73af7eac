package nl.kansrijkestart.catalogue;

import static nl.kansrijkestart.catalogue.OfferFixtures.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.Requirement;
import nl.kansrijkestart.testing.SharedFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the shipped offers tell besides their criteria, beside the data that were extracted. */
class SeedDataTest {

  private static final LocalDate BORN = LocalDate.of(2025, 1, 1);
  private static final Pattern LINES = Pattern.compile("L([0-9]+)(?:-([0-9]+))?");

  /** Kinds for which there is no role; see docs/data-sources.md. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "BIRTH_CARE", List.of("MIDWIFERY", "HOSPITAL_OBSTETRICS", "MATERNITY_CARE"),
          "SOCIAL_CARE", List.of("NEIGHBOURHOOD_TEAM"),
          "COALITION", List.of("MUNICIPALITY"),
          "ALL_CARE",
              List.of(
                  "MIDWIFERY",
                  "HOSPITAL_OBSTETRICS",
                  "MATERNITY_CARE",
                  "YOUTH_HEALTH_CARE",
                  "NEIGHBOURHOOD_TEAM"));

  private static Intervention offer(JsonNode entry) {
    return CATALOGUE.find(InterventionId.of(entry.get("id").asText())).orElseThrow();
  }

  private static List<String> texts(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static boolean stated(JsonNode entry, String field) {
    return entry.path(field).asBoolean(false);
  }

  @Test
  void should_name_the_file_and_the_lines_that_each_offer_stands_on() {
    for (JsonNode entry : SeedOffers.all()) {
      Set<Integer> wanted = lines(entry.get("sourceLines").asText());
      Set<Integer> named = new TreeSet<>();
      for (Source source : offer(entry).sources()) {
        if (source.document().startsWith(entry.get("sourceFile").asText())) {
          assertThat(source.passage()).as("lines of %s", offer(entry).id()).isNotNull();
          named.addAll(lines(String.valueOf(source.passage())));
        }
      }
      assertThat(named).as("%s", offer(entry).id()).containsAll(wanted);
    }
  }

  private static Set<Integer> lines(String passage) {
    Set<Integer> lines = new TreeSet<>();
    Matcher matcher = LINES.matcher(passage);
    while (matcher.find()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      IntStream.rangeClosed(first, last).forEach(lines::add);
    }
    return lines;
  }

  @Test
  void should_name_the_same_kinds_of_provider_and_phases() {
    for (JsonNode entry : SeedOffers.all()) {
      Set<String> providers = new TreeSet<>();
      texts(entry.get("organisationKinds"))
          .forEach(kind -> providers.addAll(KINDS.getOrDefault(kind, List.of(kind))));
      Set<String> phases = new TreeSet<>(texts(entry.get("phase")));
      // the phases of the library end at school
      phases.remove("CHILDHOOD_TO_18");
      if (phases.remove("ALL_AGES")) {
        phases.addAll(
            List.of("PRECONCEPTION", "PREGNANCY", "BIRTH", "MATERNITY_PERIOD", "FIRST_1000_DAYS"));
        phases.add("PRESCHOOL");
      }

      assertThat(offer(entry).providers())
          .extracting(RoleCode::value)
          .containsExactlyInAnyOrderElementsOf(providers);
      assertThat(offer(entry).phases())
          .extracting(Enum::name)
          .containsExactlyInAnyOrderElementsOf(phases);
    }
  }

  @Test
  @Requirement("C-63")
  void should_leave_unknown_what_no_source_states() {
    // GIVEN that the presentation of Mothers of Rotterdam says voluntary too (003, L107)
    Set<String> voluntary = new TreeSet<>(List.of("rot-mvr"));
    Set<String> former = new TreeSet<>();
    for (JsonNode entry : SeedOffers.all()) {
      if (stated(entry, "voluntary")) {
        voluntary.add(entry.get("id").asText());
      }
      if (entry.has("formerNames")) {
        former.add(entry.get("id").asText());
      }
    }
    // THEN
    assertThat(voluntary).hasSize(7);
    for (Intervention offer : CATALOGUE.interventions()) {
      String id = offer.id().value();
      assertThat(offer.voluntary())
          .as(id)
          .isEqualTo(voluntary.contains(id) ? Ternary.TRUE : Ternary.UNKNOWN);
      assertThat(offer.formerNames().isEmpty()).as(id).isEqualTo(!former.contains(id));
      assertThat(offer.profile().capacity()).as(id).isNull();
      assertThat(offer.profile().validTo() == null)
          .as(id)
          .isEqualTo(!id.equals("rot-samen-groeien-010"));
    }
    assertThat(CATALOGUE.find(InterventionId.of("rid-symposium")).orElseThrow().profile().goal())
        .isNull();
  }

  @Test
  @Requirement("R-119")
  void should_propose_no_offer_in_development_and_none_for_professionals() {
    List<String> proposed =
        CATALOGUE.eligibility(Facts.none(), BORN).stream()
            .map(answer -> answer.intervention().value())
            .toList();
    for (JsonNode entry : SeedOffers.all()) {
      String criteria = entry.get("targetGroup").toString();
      boolean planned = stated(entry, "planned");
      // the source says of the birth record that partners work on it (000, L80)
      boolean developed = planned || offer(entry).id().value().equals("rot-birth-record");
      boolean professional =
          criteria.contains("professional.")
              || criteria.contains("organisation.kind")
              || criteria.contains("PROFESSIONAL");

      assertThat(offer(entry).profile().status() == Profile.Status.IN_DEVELOPMENT)
          .as("%s", offer(entry).id())
          .isEqualTo(developed);
      assertThat(proposed.contains(offer(entry).id().value()))
          .as("%s", offer(entry).id())
          .isEqualTo(!developed && !professional);
    }
    assertThat(proposed).hasSizeGreaterThan(50);
  }

  @Test
  void should_aim_at_the_days_of_the_extracted_windows_both_ends_included() {
    Map<String, List<Integer>> expected = new TreeMap<>();
    for (JsonNode entry : SeedOffers.all()) {
      JsonNode window = entry.path("timeWindow");
      String id = entry.get("id").asText();
      if (window.path("toGestationalDays").isInt()) {
        expected.put(id, days(window, "fromGestationalDays", "toGestationalDays"));
      }
      if (window.has("homeVisitGestationalDays")) {
        JsonNode ends = window.get("homeVisitGestationalDays");
        expected.put(id, List.of(ends.get(0).asInt(), ends.get(1).asInt()));
      }
      if (window.has("toDay")) {
        expected.put(id, days(window, "fromDay", "toDay"));
      }
      if (window.has("targetDay")) {
        expected.put(id, days(window, "targetDay", "targetDay"));
      }
      if (window.has("optionalCheckFromDaysAfterBirth")) {
        expected.put(id, List.of(window.get("optionalCheckFromDaysAfterBirth").asInt(), 400));
      }
    }
    // the hours of RIVM go before the days 4 to 7 of the plan: no window in days
    assertThat(expected.remove("rid-heelprick")).containsExactly(4, 7);

    Map<String, List<Integer>> ours = new TreeMap<>();
    for (Intervention offer : CATALOGUE.interventions()) {
      for (Profile.Window window : offer.profile().windows()) {
        List<Integer> inside =
            IntStream.rangeClosed(0, 400).filter(day -> fits(offer, window, day)).boxed().toList();
        ours.put(offer.id().value(), List.of(inside.get(0), inside.get(inside.size() - 1)));
      }
    }
    assertThat(ours).hasSize(5).isEqualTo(expected);
  }

  private static List<Integer> days(JsonNode window, String from, String to) {
    return List.of(window.get(from).asInt(), window.get(to).asInt());
  }

  private static boolean fits(Intervention offer, Profile.Window window, int day) {
    boolean pregnancy = window.when().toString().contains("pregnancy.gestational-age");
    if (pregnancy && day > GestationalAge.MAX_DAYS) {
      return false;
    }
    Facts facts =
        pregnancy
            ? Facts.none().with(Fact.GESTATIONAL_AGE, GestationalAge.ofDays(day))
            : Facts.none().with(Fact.CHILD_BIRTH_DATE, BORN);
    return Catalogue.of(List.of(offer.withCriterion(window.when())))
            .eligibility(offer.id(), facts, pregnancy ? BORN : BORN.plusDays(day))
            .fits()
        == Ternary.TRUE;
  }

  @Test
  void should_carry_over_the_numbers_of_sessions_and_hours() {
    for (JsonNode entry : SeedOffers.all()) {
      JsonNode seed = entry.path("sessions");
      Sessions sessions = offer(entry).sessions();
      Profile.Duration duration = offer(entry).profile().duration();
      for (String exact : List.of("sessions", "lessons")) {
        if (seed.has(exact)) {
          assertThat(sessions.atLeast()).isEqualTo(seed.get(exact).asInt());
          assertThat(sessions.atMost()).isEqualTo(seed.get(exact).asInt());
        }
      }
      same(seed.path("visitsMin"), sessions == null ? null : sessions.atLeast());
      same(seed.path("visitsMax"), sessions == null ? null : sessions.atMost());
      same(seed.path("homeVisitsMin"), sessions == null ? null : sessions.atLeast());
      same(seed.path("maxRounds"), sessions == null ? null : sessions.atMost());
      same(seed.path("groupMin"), sessions == null ? null : sessions.groupAtLeast());
      same(seed.path("groupMax"), sessions == null ? null : sessions.groupAtMost());
      same(seed.path("maxParticipants"), sessions == null ? null : sessions.groupAtMost());
      same(seed.path("minutesEach"), sessions == null ? null : sessions.minutes());
      same(seed.path("visitMinutes"), sessions == null ? null : sessions.minutes());
      same(seed.path("hoursMin"), duration == null ? null : duration.atLeast());
      same(seed.path("hoursMax"), duration == null ? null : duration.atMost());
      JsonNode window = entry.path("timeWindow");
      same(window.path("toDayMin"), duration == null ? null : duration.atLeast());
      same(window.path("toDayMax"), duration == null ? null : duration.atMost());
    }
  }

  private static void same(JsonNode seed, @Nullable Integer ours) {
    if (seed.isInt()) {
      assertThat(ours).isEqualTo(seed.asInt());
    }
  }

  @Test
  void should_copy_no_sentence_of_the_documents() throws IOException {
    StringBuilder documents = new StringBuilder();
    try (Stream<Path> files =
        Files.list(SharedFiles.require("seeds/000_eb423f63e596da97.txt").getParent())) {
      for (Path file : files.toList()) {
        documents.append(Files.readString(file).replaceAll("\\s+", " ")).append('\n');
      }
    }
    String all = documents.toString().toLowerCase(Locale.ROOT);
    for (Intervention offer : CATALOGUE.interventions()) {
      List<LocalizedText> ours = new ArrayList<>();
      offer.considerations().forEach(point -> ours.add(point.text()));
      Stream.of(offer.profile().goal(), offer.profile().targetGroup())
          .filter(text -> text != null)
          .forEach(ours::add);
      for (LocalizedText text : ours) {
        String[] words = text.nl().toLowerCase(Locale.ROOT).split(" ");
        for (int i = 0; i + 8 <= words.length; i++) {
          String eight = String.join(" ", List.of(words).subList(i, i + 8));
          assertThat(all.contains(eight)).as("%s: %s", offer.id(), eight).isFalse();
        }
      }
    }
  }
}
