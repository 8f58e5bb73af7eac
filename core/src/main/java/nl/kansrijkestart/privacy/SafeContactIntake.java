package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A safe contact arrangement as a form or message hands it over; what is left out is unknown, and
 * so treated most carefully.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param safeChannels the channels that she said are safe, or null
 * @param unsafeChannels the channels that she said are not, or null
 * @param hours the times at which she can be reached, or null
 * @param voicemail whether a voicemail may be left, or null if not known
 * @param letter whether a letter may be sent to her home, or null if not known
 * @param ownSender whether the organisation's own name may show, or null if not known
 * @param neutralSender the name that was agreed in its place, or null
 * @param mayKnow the circles that may know of the pregnancy, or null
 * @param personsWhoMayKnow the keys of single persons who may, or null
 * @param secretAddress whether her address is secret, or null if not known
 * @param agreedOn the day on which this was agreed, or null
 */
@Consistent
public record SafeContactIntake(
    List<@NotNull(message = "{intake.REQUIRED}") ContactChannel> safeChannels,
    List<@NotNull(message = "{intake.REQUIRED}") ContactChannel> unsafeChannels,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid HoursIntake> hours,
    @Nullable Boolean voicemail,
    @Nullable Boolean letter,
    @Nullable Boolean ownSender,
    @Pattern(regexp = "(?s).*\\S.*", message = "{intake.BLANK}")
        @Size(max = SafeContact.MAX_SENDER_LENGTH, message = "{intake.TEXT_LENGTH}")
        @Nullable String neutralSender,
    List<SafeContact.@NotNull(message = "{intake.REQUIRED}") Circle> mayKnow,
    List<@NotNull(message = "{intake.REQUIRED}") @ValidPersonId String> personsWhoMayKnow,
    @Nullable Boolean secretAddress,
    @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate agreedOn)
    implements CrossChecked {

  /** Copies the lists; one that is absent is empty. */
  public SafeContactIntake {
    safeChannels = FromIntake.list(safeChannels);
    unsafeChannels = FromIntake.list(unsafeChannels);
    hours = FromIntake.list(hours);
    mayKnow = FromIntake.list(mayKnow);
    personsWhoMayKnow = FromIntake.list(personsWhoMayKnow);
  }

  /**
   * Times of the week as a form or message hands them over.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param days the days of the week, at least one
   * @param from the first moment, inclusive, as {@code 09:00}
   * @param until the last moment, exclusive, as {@code 17:00}; {@code 00:00} is the end of the day
   */
  @Consistent
  public record HoursIntake(
      @NotEmpty(message = "{intake.REQUIRED}")
          List<@NotNull(message = "{intake.REQUIRED}") DayOfWeek> days,
      @NotNull(message = "{intake.REQUIRED}")
          @Pattern(regexp = TIME, message = "{privacy.TIME_FORM}")
          String from,
      @NotNull(message = "{intake.REQUIRED}")
          @Pattern(regexp = TIME, message = "{privacy.TIME_FORM}")
          String until)
      implements CrossChecked {

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** Copies the list; one that is absent is empty. */
    public HoursIntake {
      days = FromIntake.list(days);
    }

    @Override
    public List<Violation> contradictions() {
      return from != null
              && until != null
              && from.matches(TIME)
              && until.matches(TIME)
              && !ContactHours.endsAfter(LocalTime.parse(from), LocalTime.parse(until))
          ? List.of(new Violation("until", Reason.of(PrivacyReasons.HOURS_END_BEFORE_BEGIN)))
          : List.of();
    }

    ContactHours toDomain() {
      return new ContactHours(
          EnumSet.copyOf(days),
          LocalTime.parse(requireNonNull(from, "from")),
          LocalTime.parse(requireNonNull(until, "until")));
    }

    /**
     * The name of the type; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  @Override
  public List<Violation> contradictions() {
    return Collections.disjoint(safeChannels, unsafeChannels)
        ? List.of()
        : List.of(
            new Violation("unsafeChannels", Reason.of(PrivacyReasons.CHANNEL_SAFE_AND_UNSAFE)));
  }

  SafeContact toDomain() {
    return new SafeContact(
        Set.copyOf(safeChannels),
        Set.copyOf(unsafeChannels),
        hours.stream().map(HoursIntake::toDomain).toList(),
        Ternary.ofNullable(voicemail),
        Ternary.ofNullable(letter),
        Ternary.ofNullable(ownSender),
        neutralSender,
        Set.copyOf(mayKnow),
        personsWhoMayKnow.stream().map(PersonId::of).toList(),
        Ternary.ofNullable(secretAddress),
        agreedOn);
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
