package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values are understood, and so may pass; what is not on the list never does. */
final class PlainValues {

  private static final String LIBRARY = "nl.kansrijkestart.";
  private static final int MAX_DEPTH = 8;

  private static final Set<Class<?>> KINDS =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          Instant.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Year.class,
          YearMonth.class,
          Duration.class,
          Period.class);

  /**
   * The records of this library that are values, by name: ids, codes, ranges, and what holds these
   * and nothing that is judged apart. A new one goes out only once it stands here.
   */
  static final Set<String> VALUES =
      Set.of(
          "calendar.ClosedDateRange",
          "calendar.HalfOpenDateRange",
          "decision.LocalizedText",
          "decision.RuleRef",
          "decision.Source",
          "identity.Actor",
          "identity.AgbCode",
          "identity.BigNumber",
          "identity.Bsn",
          "identity.KvkNumber",
          "identity.Municipality",
          "identity.Oin",
          "identity.OrganizationId",
          "identity.PersonId",
          "identity.PostalCode",
          "identity.RoleCode",
          "identity.Rsin",
          "identity.UraNumber",
          "privacy.ContactHours",
          "privacy.NeutralCode",
          "privacy.Pseudonym",
          "pregnancy.GestationalAge",
          "pregnancy.Gravidity",
          "pregnancy.Parity",
          "pregnancy.PregnancyId",
          "birth.GestationAtBirth",
          "client.CircumstanceCode",
          "client.PersonName",
          "client.Residence$Address",
          "audit.AuditPurpose",
          "audit.AuditRef",
          "audit.LegalBasisCode",
          "consent.ConsentId",
          "consent.ConsentScope",
          "consent.DecisionId",
          "consent.Party",
          "consent.RecordRef",
          "screening.InstrumentId",
          "screening.ScoringRef",
          "screening.Scale$Band",
          "screening.Score$Flag",
          "screening.Score$OnScale",
          "screening.Score$Verdict",
          "catalogue.InterventionId",
          "referral.CommandId",
          "referral.DestinationCode",
          "referral.ReferralId",
          "referral.Routing",
          "referral.Routing$Helper",
          "referral.meeting.CaseMeetingId");

  /** What a receipt itself consists of besides: signed, and never handed over as a value. */
  private static final Set<String> OF_RECEIPT =
      Set.of(
          "consent.DisclosureRequest",
          "disclosure.HostReceipt$Law",
          "disclosure.HostReceipt$LeftOut",
          "disclosure.HostReceipt$Sent");

  private PlainValues() {}

  /** The signed form of a value that is understood; null for any other. */
  static @Nullable String form(Object value) {
    return form(value, 0, VALUES);
  }

  /** The signed form of what stands in a receipt. */
  static String signed(Object value) {
    Set<String> records = new HashSet<>(VALUES);
    records.addAll(OF_RECEIPT);
    return requireNonNull(form(value, 0, records), "the form of what is signed");
  }

  private static @Nullable String form(@Nullable Object value, int depth, Set<String> records) {
    if (value == null) {
      return "null";
    }
    Class<?> type = value.getClass();
    if (KINDS.contains(type)) {
      return new Canonical().add(type.getSimpleName()).add(value).toString();
    }
    if (value instanceof Enum<?> constant) {
      return new Canonical()
          .add(constant.getDeclaringClass().getName())
          .add(constant.name())
          .toString();
    }
    if (depth == MAX_DEPTH) {
      return null;
    }
    if (depth > 0 && value instanceof Collection<?> items) {
      return items(items, depth, records);
    }
    return ofLibrary(type, records) ? components(value, type, depth, records) : null;
  }

  /** A record of this library that stands in the list, from the library itself. */
  private static boolean ofLibrary(Class<?> type, Set<String> records) {
    return type.isRecord()
        && type.getModule().equals(PlainValues.class.getModule())
        && type.getName().startsWith(LIBRARY)
        && records.contains(type.getName().substring(LIBRARY.length()));
  }

  private static @Nullable String components(
      Object value, Class<?> type, int depth, Set<String> records) {
    Canonical form = new Canonical().add(type.getName());
    for (RecordComponent component : type.getRecordComponents()) {
      String part = form(read(component, value), depth + 1, records);
      if (part == null) {
        return null;
      }
      form.add(part);
    }
    return form.toString();
  }

  private static @Nullable String items(Collection<?> items, int depth, Set<String> records) {
    List<String> forms = new ArrayList<>();
    for (Object item : items) {
      String form = form(item, depth + 1, records);
      if (form == null) {
        return null;
      }
      forms.add(form);
    }
    if (items instanceof Set<?>) {
      Collections.sort(forms);
    }
    return new Canonical().addAll(forms).toString();
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record of the library cannot be read", e);
    }
  }
}
