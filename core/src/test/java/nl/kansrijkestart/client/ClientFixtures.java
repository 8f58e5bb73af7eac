package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;

/** What the tests of this package share. */
final class ClientFixtures {

  static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
  static final Validator VALIDATOR =
      Validators.standalone(
          Language.NL, Clock.fixed(Instant.parse("2025-06-01T10:00:00Z"), ZoneOffset.UTC));
  static final PersonId WOMAN = PersonId.of("w1");
  static final PregnancyId PREGNANCY = PregnancyId.of("z1");
  static final RoleCode MIDWIFE = RoleCode.of("MIDWIFE");
  static final Circumstances CODES = Circumstances.standard();
  static final Packs PACKS = Packs.standard();
  static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private ClientFixtures() {}

  static CircumstanceDefinition definition(String code) {
    return CODES.find(CircumstanceCode.of(code)).orElseThrow();
  }

  static Circumstance present(String code) {
    return Circumstance.observed(definition(code), true, MIDWIFE, TODAY);
  }

  static Circumstance absent(String code) {
    return Circumstance.observed(definition(code), false, MIDWIFE, TODAY);
  }

  static <T extends Record> Intake<T> read(String json, Class<T> type) {
    return IntakeReader.with(VALIDATOR)
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
  }

  static <T extends Record> T valid(String json, Class<T> type) {
    Intake<T> read = read(json, type);
    if (!read.valid()) {
      throw new AssertionError(read.violations());
    }
    return read.record().orElseThrow();
  }

  static List<String> problems(Intake<?> intake) {
    return intake.violations().stream().map(v -> v.path() + " " + v.reason().code()).toList();
  }

  static <T> T accepted(Result<T> result) {
    return requireNonNull(
        result.match(
            value -> value,
            reasons -> {
              throw new AssertionError(reasons);
            }));
  }

  static List<String> codes(Result<?> result) {
    return result.reasons().stream().map(reason -> reason.code().toString()).toList();
  }
}
