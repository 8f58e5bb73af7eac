package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.constraint.ValidBsn;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.privacy.SafeContactIntake;
import org.jspecify.annotations.Nullable;

/**
 * A client as a form or message hands her over. Only the key is required; what is left out is
 * unknown.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id her key in the host's system, required; never her BSN
 * @param givenName her given names or initials, or null
 * @param familyNamePrefix what stands before her family name, or null
 * @param familyName her family name, or null
 * @param bsn her citizen service number, or null
 * @param birthDate the day on which she was born, not in the future, or null
 * @param language the language that she prefers, such as {@code nl}, or null
 * @param interpreterNeeded whether a professional interpreter is needed, or null if not known
 * @param lowLiteracy whether reading and writing are hard for her, or null if not known
 * @param residence where she stays and is registered, or null
 * @param residenceStatus whether she may stay in the country, or null; never required
 * @param safeContact how she can be reached without danger, or null: the most careful
 */
@Consistent
public record ClientIntake(
    @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String id,
    @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
        @Size(min = 1, max = PersonName.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
        @Nullable String givenName,
    @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
        @Size(min = 1, max = PersonName.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
        @Nullable String familyNamePrefix,
    @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
        @Size(min = 1, max = PersonName.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
        @Nullable String familyName,
    @ValidBsn @Nullable String bsn,
    @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate birthDate,
    @Pattern(regexp = Communication.LANGUAGE, message = "{client.LANGUAGE_FORM}")
        @Nullable String language,
    @Nullable Boolean interpreterNeeded,
    @Nullable Boolean lowLiteracy,
    @Valid @Nullable ResidenceIntake residence,
    @Nullable ResidenceStatus residenceStatus,
    @Valid @Nullable SafeContactIntake safeContact)
    implements CrossChecked {

  @Override
  public List<Violation> contradictions() {
    return familyNamePrefix != null && familyName == null
        ? List.of(new Violation("familyName", Reason.of(ClientReasons.PREFIX_WITHOUT_NAME)))
        : List.of();
  }

  Client toDomain() {
    return new Client(
        PersonId.of(requireNonNull(id, "id")),
        PersonName.ofNullable(givenName, familyNamePrefix, familyName),
        bsn == null ? null : Bsn.parse(bsn),
        birthDate,
        new Communication(
            language, Ternary.ofNullable(interpreterNeeded), Ternary.ofNullable(lowLiteracy)),
        residence == null ? Residence.unknown() : residence.toDomain(),
        residenceStatus,
        SafeContact.from(safeContact)
            .match(
                contact -> contact,
                reasons -> {
                  throw new IllegalArgumentException("The safe contact arrangement breaks a rule");
                }));
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
