package nl.kansrijkestart.referral.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.testing.Requirement;
import nl.kansrijkestart.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationStructureTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

  static Stream<ConsultationStructure> shipped() {
    return Packs.standard().entries(ConsultationStructure.SECTION).stream()
        .map(ConsultationStructure::from);
  }

  @Test
  void should_ship_the_twenty_structures_of_the_documents() {
    assertThat(shipped()).hasSize(20).extracting(ConsultationStructure::id).doesNotHaveDuplicates();
    assertThat(shipped().filter(each -> each.frequency().equals(Frequency.notStated())))
        .extracting(ConsultationStructure::id)
        .containsExactlyInAnyOrder(
            "rid-dvp",
            "rid-case-cjg-midwives-maternity",
            "rid-cjg-psychiatry",
            "rid-regional",
            "rot-admin-coalition",
            "rot-wg-prenatal-visit",
            "rot-wg-risk",
            "rot-wg-pathways",
            "rot-wg-centering",
            "sch-region-board");
    assertThat(shipped())
        .allSatisfy(
            each -> {
              assertThat(each.sources()).isNotEmpty();
              assertThat(each.purpose().in(Language.NL)).isNotBlank();
              assertThat(each.participants())
                  .filteredOn(role -> !role.value().equals("MVR"))
                  .allMatch(role -> Roles.standard().find(role).isPresent());
            });
  }

  @ParameterizedTest
  @CsvSource({"0,Early", "41,Early", "42,Due", "49,Due", "56,Due", "57,Overdue", "100,Overdue"})
  @Requirement("R-239")
  void should_be_due_from_day_forty_two_up_to_and_including_fifty_six(int days, String verdict) {
    NextMeeting next = structure("rid-coalition").next(DAY, DAY.plusDays(days));

    assertThat(next.getClass().getSimpleName()).isEqualTo(verdict);
    assertThat(next.reasons().get(0).sources()).isNotEmpty();
    if (next instanceof NextMeeting.Overdue late) {
      assertThat(late.days()).isEqualTo(days - 56);
      assertThat(late.until()).isEqualTo(DAY.plusDays(56));
    }
  }

  @Test
  @Requirement("R-239")
  void should_refuse_an_interval_of_nothing_and_more_present_than_members_and_guests() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Frequency(Frequency.Kind.INTERVAL_WEEKS, 0, 8, false));
    ConsultationStructure coalition = structure("rid-coalition");
    assertThat(coalition.members()).isEqualTo(10);
    assertThat(refusals(coalition.attendance(10, 0))).isZero();
    assertThat(refusals(coalition.attendance(11, 0))).isEqualTo(1);
    assertThat(refusals(coalition.attendance(12, 2))).isZero();
    assertThat(refusals(coalition.attendance(13, 2))).isEqualTo(1);
    assertThat(refusals(structure("rid-dvp").attendance(500, 0))).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> coalition.attendance(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> coalition.attendance(0, -1));
  }

  @ParameterizedTest
  @CsvSource({"2025-05-09,Early", "2025-05-10,Due", "2025-05-11,AimNotMet", "2026-03-10,AimNotMet"})
  @Requirement("R-240")
  void should_call_a_missed_aim_an_aim_and_never_a_violation(LocalDate asOf, String verdict) {
    NextMeeting next = structure("rid-midwives-cjg").next(DAY, asOf);

    assertThat(next.getClass().getSimpleName()).isEqualTo(verdict);
    if (next instanceof NextMeeting.AimNotMet) {
      assertThat(next.reasons().get(0).text(Language.EN)).contains("no norm");
    }
  }

  @ParameterizedTest
  @CsvSource({"0,Below", "3,Below", "4,Within", "6,Within", "7,Above"})
  @Requirement("R-241")
  void should_count_four_to_six_meetings_in_a_year(int meetings, String verdict) {
    for (String id : List.of("rid-ksv-zuid", "rid-vsv")) {
      assertThat(
              structure(id)
                  .count(monthly(2024, meetings), LocalDate.of(2024, 7, 1), DAY)
                  .getClass()
                  .getSimpleName())
          .isEqualTo(verdict);
    }
  }

  @Test
  void should_give_no_verdict_on_a_year_that_is_not_over_but_call_too_many_too_many() {
    ConsultationStructure cooperation = structure("rid-ksv-zuid");
    LocalDate in = LocalDate.of(2024, 7, 1);

    assertThat(cooperation.count(monthly(2024, 3), in, LocalDate.of(2024, 12, 30)))
        .isInstanceOf(MeetingCount.Open.class);
    assertThat(cooperation.count(monthly(2024, 3), in, LocalDate.of(2024, 12, 31)))
        .isInstanceOf(MeetingCount.Below.class);
    assertThat(cooperation.count(monthly(2024, 7), in, LocalDate.of(2024, 8, 1)))
        .isInstanceOf(MeetingCount.Above.class);
    assertThat(cooperation.count(monthly(2024, 7), in, LocalDate.of(2024, 6, 30)))
        .as("a meeting to come does not count yet")
        .isInstanceOf(MeetingCount.Within.class);
  }

  @Test
  void should_keep_a_guest_apart_from_the_standing_participants() {
    ConsultationStructure cooperation = structure("rid-vsv");

    assertThat(cooperation.sometimes()).containsExactly(RoleCode.of("YOUTH_HEALTH_CARE"));
    assertThat(cooperation.participants()).doesNotContain(RoleCode.of("YOUTH_HEALTH_CARE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rid-dvp", "rid-case-cjg-midwives-maternity", "rid-cjg-psychiatry"})
  @Requirement({"R-249"})
  void should_invent_no_frequency_where_none_is_stated(String id) {
    ConsultationStructure structure = structure(id);

    NextMeeting next = structure.next(DAY, DAY.plusYears(1));
    assertThat(next).isInstanceOf(NextMeeting.NoAnswer.class);
    assertThat(next.reasons().get(0).code()).isEqualTo(MeetingReasons.NOT_STATED);
    MeetingCount count = structure.count(List.of(), DAY, DAY.plusYears(1));
    assertThat(count).isInstanceOf(MeetingCount.Open.class);
    assertThat(count.reasons().get(0).code()).isEqualTo(MeetingReasons.NOT_STATED);
  }

  @Test
  @Requirement("R-243")
  void should_state_no_frequency_of_the_platform_and_count_five_cooperations_in_it() {
    ConsultationStructure platform = structure("rid-dvp");

    assertThat(platform.frequency()).isEqualTo(Frequency.notStated());
    assertThat(platform.counted())
        .containsExactly(new ConsultationStructure.Counted(RoleCode.of("VSV"), 5));
    assertThat(platform.participants()).contains(RoleCode.of("VSV"));
    assertThat(platform.next(DAY, DAY.plusYears(1))).isInstanceOf(NextMeeting.NoAnswer.class);
    assertThat(platform.count(List.of(DAY), DAY, DAY.plusYears(1)))
        .isInstanceOf(MeetingCount.Open.class);
    assertThatIllegalArgumentException()
        .as("a frequency that is not stated has no number")
        .isThrownBy(() -> new Frequency(Frequency.Kind.NOT_STATED, 5, null, false));
    assertThat(shipped().filter(each -> !each.counted().isEmpty()))
        .extracting(ConsultationStructure::id)
        .containsExactly("rid-dvp");
  }

  @ParameterizedTest
  @CsvSource({"VSV,0", "VSV,-1"})
  void should_refuse_to_count_none(String kind, int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Counted(RoleCode.of(kind), number));
  }

  @Test
  void should_refuse_to_count_who_does_not_take_part_or_a_kind_twice() {
    ConsultationStructure.Counted five = new ConsultationStructure.Counted(RoleCode.of("VSV"), 5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> counting(structure("rid-coalition"), List.of(five)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counting(structure("rid-dvp"), List.of(five, five)));
    assertThat(counting(structure("rid-dvp"), List.of(five))).isEqualTo(structure("rid-dvp"));
  }

  @Test
  @Requirement("R-244")
  void should_talk_about_children_up_to_four_and_five_kinds_of_question_about_once_a_month() {
    ConsultationStructure team = structure("rid-preschool-advice");

    assertThat(team.scope().covers(DAY, DAY)).isTrue();
    assertThat(team.scope().covers(DAY, DAY.plusYears(5).minusDays(1))).isTrue();
    assertThat(team.scope().covers(DAY, DAY.plusYears(5))).isFalse();
    assertThat(team.questions())
        .containsExactly(
            "observation",
            "parenting-support",
            "extra-medical-consult",
            "social-medical-indication",
            "early-education-indication");
    assertThat(team.takes("observation")).isTrue();
    assertThat(team.takes("money")).isFalse();
    assertThat(structure("rid-coalition").takes("money")).isTrue();
    assertThat(team.frequency()).isEqualTo(new Frequency(Frequency.Kind.PER_MONTH, 1, 1, true));
    LocalDate after = LocalDate.of(2025, 4, 1);
    assertThat(team.count(List.of(), DAY, after)).isInstanceOf(MeetingCount.AimNotMet.class);
    assertThat(team.count(List.of(DAY, DAY.plusDays(1)), DAY, after))
        .isInstanceOf(MeetingCount.Within.class);
  }

  @ParameterizedTest
  @CsvSource({"41,Early", "42,Due", "43,Overdue"})
  @Requirement("R-246")
  void should_meet_the_physiotherapists_every_forty_two_days(int days, String verdict) {
    assertThat(structure("rid-cjg-physio").next(DAY, DAY.plusDays(days)).getClass().getSimpleName())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"1,Below", "2,Within", "3,Above"})
  void should_meet_on_premature_and_small_children_twice_a_year(int meetings, String verdict) {
    assertThat(
            structure("rid-cjg-aftercare")
                .count(monthly(2024, meetings), LocalDate.of(2024, 1, 1), DAY)
                .getClass()
                .getSimpleName())
        .isEqualTo(verdict);
  }

  @Test
  void should_know_no_upper_limit_where_the_source_gives_none() {
    ConsultationStructure core = structure("rot-core-team");

    assertThat(core.frequency().atMost()).isNull();
    assertThat(core.count(monthly(2024, 5), LocalDate.of(2024, 1, 1), DAY))
        .isInstanceOf(MeetingCount.Below.class);
    MeetingCount often = core.count(monthly(2024, 12), LocalDate.of(2024, 1, 1), DAY);
    assertThat(often).isInstanceOf(MeetingCount.Within.class);
    assertThat(often.reasons().get(0).parameters()).containsEntry("range", "6+");
  }

  @Test
  void should_count_a_week_from_monday_to_sunday() {
    ConsultationStructure weekly = structure("rid-wijkteam-prep");
    LocalDate monday = LocalDate.of(2025, 3, 3);

    for (LocalDate day : List.of(monday, monday.plusDays(6))) {
      assertThat(weekly.count(List.of(day), monday.plusDays(3), DAY))
          .isInstanceOf(MeetingCount.Within.class);
    }
    for (LocalDate day : List.of(monday.minusDays(1), monday.plusDays(7))) {
      assertThat(weekly.count(List.of(day), monday.plusDays(3), DAY))
          .isInstanceOf(MeetingCount.Below.class);
    }
    assertThat(weekly.next(monday, DAY).reasons().get(0).code()).isEqualTo(MeetingReasons.COUNTED);
    assertThat(structure("rid-coalition").count(List.of(), DAY, DAY).reasons().get(0).code())
        .isEqualTo(MeetingReasons.INTERVAL);
  }

  @Test
  @Requirement("R-250")
  void should_carry_the_first_thousand_days_and_let_the_preschool_team_go_beyond() {
    assertThat(shipped().filter(each -> !each.id().equals("rid-preschool-advice")))
        .allSatisfy(
            each -> {
              assertThat(each.scope().pregnancy()).isTrue();
              assertThat(each.scope().covers(DAY, DAY.plusYears(2))).as("C-05").isTrue();
              assertThat(each.scope().covers(DAY, DAY.plusYears(2).plusDays(1))).isFalse();
            });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Scope(true, 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Scope(true, -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsultationStructure.Scope(true, 0, 18));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> structure("rid-coalition").scope().covers(DAY, DAY.minusDays(1)));
    assertThat(new ConsultationStructure.Scope(false, 1, 1).covers(DAY, DAY.plusYears(1))).isTrue();
    assertThat(
            new ConsultationStructure.Scope(false, 1, 1).covers(DAY, DAY.plusYears(1).minusDays(1)))
        .isFalse();
  }

  @Test
  void should_refuse_a_last_meeting_in_the_future() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> structure("rid-coalition").next(DAY, DAY.minusDays(1)));
  }

  static Stream<Frequency> wrongless() {
    return Stream.of(
        new Frequency(Frequency.Kind.PER_YEAR, 1, null, false),
        new Frequency(Frequency.Kind.PER_YEAR, 366, 366, true),
        Frequency.notStated());
  }

  @ParameterizedTest
  @MethodSource("wrongless")
  void should_take_a_frequency_that_says_something_or_nothing(Frequency frequency) {
    assertThat(frequency).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_STATED,1,,false",
    "NOT_STATED,,1,false",
    "NOT_STATED,,,true",
    "PER_YEAR,,,false",
    "PER_YEAR,367,,false",
    "PER_YEAR,2,1,false",
    "PER_YEAR,2,367,false",
    "INTERVAL_MONTHS,2,,false",
    "INTERVAL_WEEKS,2,,true"
  })
  void should_refuse_a_frequency_that_cannot_be(
      Frequency.Kind kind, Integer least, Integer most, boolean soft) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Frequency(kind, least, most, soft));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"atLeast\": 6, \"atMost\": 8|\"atLeast\": 8, \"atMost\": 6",
        "\"atLeast\": 6, \"atMost\": 8|\"atLeast\": 0, \"atMost\": 8",
        "\"atLeast\": 6, \"atMost\": 8|\"atLeast\": 6",
        "\"kind\": \"interval-weeks\"|\"kind\": \"interval-moons\"",
        "\"sometimes\": [\"YOUTH_HEALTH_CARE\"]|\"sometimes\": [\"MATERNITY_CARE\"]",
        "\"fromYears\": 0, \"toYears\": 4|\"fromYears\": 4, \"toYears\": 0",
        "\"kind\": \"not-stated\"|\"kind\": \"not-stated\", \"atLeast\": 2",
        "\"members\": 10|\"memebers\": 10",
        "\"number\": 5|\"number\": 0",
        "\"kind\": \"VSV\"|\"kind\": \"KSV\"",
        "\"number\": 5}|\"number\": 5}, {\"kind\": \"VSV\", \"number\": 4}",
        "\"dysmature\"|\"blond\""
      })
  void should_refuse_a_broken_entry_of_a_pack(String from, String to) throws Exception {
    String text;
    try (InputStream in = Pack.class.getResourceAsStream("ridderkerk.json")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(text).contains(from);
    byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                Pack.read("ridderkerk.json", new ByteArrayInputStream(changed))
                    .entries(ConsultationStructure.SECTION)
                    .forEach(ConsultationStructure::from))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("consultations");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  /** Against a walk over every day, which needs no arithmetic. */
  @ParameterizedTest
  @MethodSource("seeds")
  void should_answer_as_somebody_who_turns_over_the_calendar(long seed) {
    Random random = new Random(seed);
    int least = 1 + random.nextInt(4);
    int most = least + random.nextInt(3);
    boolean soft = random.nextBoolean();
    LocalDate in = DAY.plusDays(random.nextInt(700));
    LocalDate asOf = in.plusDays(random.nextInt(60) - 20);
    List<LocalDate> meetings = new ArrayList<>();
    for (int i = random.nextInt(14); i > 0; i--) {
      meetings.add(in.plusDays(random.nextInt(61) - 30));
    }
    ConsultationStructure structure =
        with(new Frequency(Frequency.Kind.PER_MONTH, least, most, soft));
    List<LocalDate> month = new ArrayList<>();
    for (LocalDate day = in.minusDays(40); day.isBefore(in.plusDays(40)); day = day.plusDays(1)) {
      if (day.getMonth() == in.getMonth() && day.getYear() == in.getYear()) {
        month.add(day);
      }
    }
    long met = month.stream().filter(day -> !day.isAfter(asOf) && meetings.contains(day)).count();
    boolean over = !asOf.isBefore(month.get(month.size() - 1));
    String expected =
        met > most && !soft
            ? "Above"
            : met >= least ? "Within" : !over ? "Open" : soft ? "AimNotMet" : "Below";

    assertThat(structure.count(meetings, in, asOf).getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void should_agree_with_the_figures_that_were_extracted_from_the_documents() throws Exception {
    JsonNode entries =
        new ObjectMapper()
            .readTree(SharedFiles.require("seed-data/consultation-structures.json").toFile())
            .get("entries");

    assertThat(entries).hasSize(20);
    for (JsonNode seed : entries) {
      Frequency frequency = structure(seed.get("id").asText()).frequency();
      JsonNode said = seed.get("frequency");
      assertThat(frequency.kind().name()).isEqualTo(said.get("kind").asText());
      assertThat(frequency.atLeast()).isEqualTo(first(said, "min", "aim", "value"));
      assertThat(frequency.atMost()).isEqualTo(first(said, "max", "aim", "value"));
      assertThat(frequency.soft()).isEqualTo(said.has("soft") || said.has("approximate"));
    }
  }

  private static Integer first(JsonNode said, String... names) {
    return Stream.of(names)
        .filter(said::has)
        .map(name -> said.get(name).asInt())
        .findFirst()
        .orElse(null);
  }

  private static ConsultationStructure with(Frequency frequency) {
    ConsultationStructure base = structure("rid-coalition");
    return new ConsultationStructure(
        base.id(),
        base.name(),
        base.purpose(),
        base.participants(),
        base.sometimes(),
        base.members(),
        base.counted(),
        frequency,
        base.scope(),
        base.questions(),
        base.children(),
        base.rule(),
        base.sources());
  }

  private static ConsultationStructure counting(
      ConsultationStructure base, List<ConsultationStructure.Counted> counted) {
    return new ConsultationStructure(
        base.id(),
        base.name(),
        base.purpose(),
        base.participants(),
        base.sometimes(),
        base.members(),
        counted,
        base.frequency(),
        base.scope(),
        base.questions(),
        base.children(),
        base.rule(),
        base.sources());
  }

  private static List<LocalDate> monthly(int year, int meetings) {
    return IntStream.rangeClosed(1, meetings)
        .mapToObj(month -> LocalDate.of(year, month, 15))
        .toList();
  }

  private static int refusals(Result<Integer> result) {
    return result.match(accepted -> 0, List::size);
  }

  static ConsultationStructure structure(String id) {
    PackEntry entry = Packs.standard().entry(ConsultationStructure.SECTION, id, DAY).orElseThrow();
    return ConsultationStructure.from(entry);
  }
}
