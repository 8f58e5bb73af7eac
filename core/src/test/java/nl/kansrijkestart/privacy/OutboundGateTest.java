package nl.kansrijkestart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Ternary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutboundGateTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final LocalDateTime MONDAY = LocalDateTime.of(2025, 3, 3, 10, 0);
  private static final NeutralCode CODE = NeutralCode.of("K-10");

  record Case(String name, SafeContact contact, Outbound outbound, JsonNode expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in =
        OutboundGateTest.class.getResourceAsStream(
            "/nl/kansrijkestart/testkit/privacy/safe-contact.json")) {
      JsonNode file = MAPPER.readTree(in);
      List<Case> cases = new ArrayList<>();
      for (JsonNode item : file.get("cases")) {
        ObjectNode contact = file.get("defaults").deepCopy();
        contact.setAll((ObjectNode) item.get("contact"));
        ObjectNode outbound = item.get("outbound").deepCopy();
        if (!outbound.has("contents")) {
          outbound.putArray("contents");
        }
        cases.add(
            new Case(
                item.get("name").asText(),
                MAPPER.treeToValue(contact, SafeContact.class),
                MAPPER.treeToValue(outbound, Outbound.class),
                item));
      }
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_answer_as_the_case_says(Case given) throws IOException {
    // WHEN
    ContactDecision decision = given.contact().decide(given.outbound());
    // THEN
    JsonNode json =
        MAPPER.readTree(MAPPER.writerFor(ContactDecision.class).writeValueAsString(decision));
    assertThat(json.get("answer")).isEqualTo(given.expected().get("answer"));
    assertThat(json.get("sender")).isEqualTo(given.expected().get("sender"));
    assertThat(json.get("wording")).isEqualTo(given.expected().get("wording"));
    List<String> codes = new ArrayList<>();
    given.expected().get("codes").forEach(code -> codes.add(code.asText()));
    assertThat(decision.reasons().stream().map(reason -> reason.code().name()))
        .containsExactlyElementsOf(codes);
    assertThat(decision.reasons())
        .allSatisfy(
            reason -> {
              assertThat(reason.rule()).hasToString("SAFE-CONTACT@1");
              assertThat(reason.text(Language.NL)).isNotEqualTo(reason.text(Language.EN));
            });
    assertThat(MAPPER.treeToValue(json, ContactDecision.class)).isEqualTo(decision);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 500);
  }

  /** A slow, obvious second opinion: every yes that is needed was really given. */
  @ParameterizedTest
  @MethodSource("seeds")
  void should_let_nothing_out_that_she_did_not_agree_to(long seed) {
    // GIVEN
    Random random = new Random(seed);
    SafeContact contact = contact(random);
    Outbound outbound = outbound(random);
    // WHEN
    boolean allowed = contact.decide(outbound).allowed();
    // THEN
    boolean told = Boolean.TRUE;
    for (DataCategory category : outbound.contents()) {
      told &= harmless(contact, outbound.kind(), category);
    }
    boolean named = outbound.subject() != null;
    boolean reachable =
        outbound.at() != null
            && contact.hours().stream().anyMatch(hours -> hours.covers(outbound.at()));
    boolean phone = contact.safeChannels().contains(ContactChannel.PHONE);
    boolean expected =
        switch (outbound.kind()) {
          case LETTER -> contact.letter() == Ternary.TRUE && named && told;
          case VOICEMAIL -> phone && reachable && contact.voicemail() == Ternary.TRUE && told;
          case MESSAGE ->
              contact.safeChannels().contains(outbound.channel()) && reachable && named && told;
          case CALL -> phone && reachable;
          case CALENDAR_TITLE, CASE_TITLE, CHILD_FILE, EXCHANGE -> named && told;
        };
    assertThat(allowed).isEqualTo(expected);
  }

  private static boolean harmless(SafeContact contact, Outbound.Kind kind, DataCategory category) {
    boolean listed = contact.secretAddress() == Ternary.FALSE;
    boolean known = contact.mayKnow().contains(SafeContact.Circle.EVERYBODY);
    return category == DataCategory.REFERENCE
        || switch (kind) {
          case LETTER, MESSAGE ->
              known && (category == DataCategory.OBSTETRIC || category == DataCategory.BIRTH);
          case VOICEMAIL, CALENDAR_TITLE, CASE_TITLE -> false;
          case CALL -> true;
          case CHILD_FILE ->
              category == DataCategory.BIRTH
                  || listed
                      && (category == DataCategory.CONTACT || category == DataCategory.RESIDENCE);
          case EXCHANGE -> listed || category != DataCategory.RESIDENCE;
        };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_never_allow_more_when_an_answer_becomes_unknown(long seed) {
    // GIVEN
    Random random = new Random(seed);
    SafeContact known = contact(random);
    Outbound outbound = outbound(random);
    SafeContact forgotten =
        new SafeContact(
            random.nextBoolean() ? known.safeChannels() : Set.of(),
            random.nextBoolean() ? known.unsafeChannels() : Set.of(),
            random.nextBoolean() ? known.hours() : List.of(),
            random.nextBoolean() ? known.voicemail() : Ternary.UNKNOWN,
            random.nextBoolean() ? known.letter() : Ternary.UNKNOWN,
            random.nextBoolean() ? known.ownSender() : Ternary.UNKNOWN,
            known.neutralSender(),
            random.nextBoolean() ? known.mayKnow() : Set.of(),
            List.of(),
            random.nextBoolean() ? known.secretAddress() : Ternary.UNKNOWN,
            null);
    // THEN
    if (forgotten.decide(outbound).allowed()) {
      assertThat(known.decide(outbound).allowed()).isTrue();
    }
    if (forgotten.mayShowOwnSender()) {
      assertThat(known.mayShowOwnSender()).isTrue();
    }
  }

  private static SafeContact contact(Random random) {
    EnumSet<ContactChannel> safe = EnumSet.noneOf(ContactChannel.class);
    EnumSet<ContactChannel> unsafe = EnumSet.noneOf(ContactChannel.class);
    for (ContactChannel channel : ContactChannel.values()) {
      switch (random.nextInt(3)) {
        case 0 -> safe.add(channel);
        case 1 -> unsafe.add(channel);
        default -> {}
      }
    }
    return new SafeContact(
        safe,
        unsafe,
        random.nextInt(3) == 0 ? List.of() : List.of(ContactHours.anyTime()),
        ternary(random),
        ternary(random),
        ternary(random),
        random.nextBoolean() ? "Post" : null,
        random.nextBoolean()
            ? Set.of(SafeContact.Circle.PARTNER)
            : Set.of(SafeContact.Circle.EVERYBODY),
        List.of(),
        ternary(random),
        null);
  }

  private static Ternary ternary(Random random) {
    return Ternary.values()[random.nextInt(3)];
  }

  private static Outbound outbound(Random random) {
    Outbound.Kind kind = Outbound.Kind.values()[random.nextInt(Outbound.Kind.values().length)];
    ContactChannel channel =
        kind == Outbound.Kind.MESSAGE ? ContactChannel.values()[1 + random.nextInt(3)] : null;
    EnumSet<DataCategory> contents = EnumSet.noneOf(DataCategory.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      contents.add(DataCategory.values()[random.nextInt(DataCategory.values().length)]);
    }
    return new Outbound(
        kind,
        channel,
        random.nextInt(4) == 0 ? null : CODE,
        random.nextInt(4) == 0 ? null : MONDAY,
        contents);
  }

  @Test
  void should_build_each_kind_in_one_call_and_handle_each_answer() {
    assertThat(
            SafeContact.unknown()
                .decide(Outbound.letter(CODE))
                .<String>match(a -> "a", q -> "q", n -> "n"))
        .isEqualTo("q");
    assertThat(
            SafeContact.unknown()
                .decide(Outbound.entry(Outbound.Kind.CASE_TITLE, CODE))
                .<String>match(a -> "a", q -> "q", n -> "n"))
        .isEqualTo("a");
    Outbound telling = Outbound.call(MONDAY).telling(DataCategory.SAFETY).telling(List.of());
    assertThat(telling.contents()).containsExactly(DataCategory.SAFETY);
    assertThat(
            SafeContact.unknown()
                .decide(Outbound.entry(Outbound.Kind.CASE_TITLE, CODE).telling(DataCategory.SAFETY))
                .<String>match(a -> "a", q -> "q", n -> "n"))
        .isEqualTo("n");
    assertThat(
            Stream.of(
                    Outbound.voicemail(MONDAY),
                    Outbound.message(ContactChannel.APP, CODE, MONDAY),
                    Outbound.call(MONDAY))
                .map(Outbound::at))
        .allMatch(Objects::nonNull);
  }

  @Test
  void should_refuse_a_message_without_a_channel_and_a_channel_on_anything_else() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Outbound(Outbound.Kind.MESSAGE, null, CODE, MONDAY, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Outbound(Outbound.Kind.CALL, ContactChannel.PHONE, null, null, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outbound.message(ContactChannel.PHONE, CODE, MONDAY));
    assertThatIllegalArgumentException().isThrownBy(() -> new ContactDecision.AskFirst(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContactDecision.NotAllowed(List.of()));
  }
}
