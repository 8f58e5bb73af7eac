package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.constraint.ValidOrganizationId;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.identity.constraint.ValidRoleCode;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A consent as a form or an import hands it over; {@link Consent#from} makes a {@link Consent} of
 * it. The fields mean what they mean there and in {@link ConsentScope}.
 *
 * @param id the key of the answer
 * @param person the key of the person whose data it is about
 * @param subject in which place in the family that person stands
 * @param giver the key of the person who answers
 * @param capacity in which capacity
 * @param kind what the consent is about in law
 * @param purpose what for
 * @param holderOrganization the organisation that holds the data, or null
 * @param holderKind the kind of organisation that holds the data, or null
 * @param recipientOrganization the organisation that receives them, or null
 * @param recipientKind the kind of organisation that receives them, or null
 * @param recipientRole the role of the recipient, or null; one of the three is needed
 * @param categories the kinds of data, at least one
 * @param context the pregnancy, episode or plan it is tied to, or null
 * @param resources the particular records it is tied to, or empty
 * @param answer the answer
 * @param from from when it holds, inclusive
 * @param until when a yes ends, exclusive, or null
 * @param how how the answer came about, at least one
 * @param told what she was told before
 * @param recordedByRole the role of who recorded it
 * @param recordedByOrganization the organisation of who recorded it, or null
 * @param recordedAt when it was recorded, not in the future
 * @param evidence the key of the signed form or note, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "id",
  "person",
  "subject",
  "giver",
  "capacity",
  "kind",
  "purpose",
  "holderOrganization",
  "holderKind",
  "recipientOrganization",
  "recipientKind",
  "recipientRole",
  "categories",
  "context",
  "resources",
  "answer",
  "from",
  "until",
  "how",
  "told",
  "recordedByRole",
  "recordedByOrganization",
  "recordedAt",
  "evidence"
})
@Consistent
public record ConsentIntake(
    @NotNull(message = "{intake.REQUIRED}") @ValidRecordKey String id,
    @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String person,
    @NotNull(message = "{intake.REQUIRED}") DataSubject subject,
    @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String giver,
    @NotNull(message = "{intake.REQUIRED}") ConsentCapacity capacity,
    @NotNull(message = "{intake.REQUIRED}") ConsentKind kind,
    @NotNull(message = "{intake.REQUIRED}") Purpose purpose,
    @ValidOrganizationId @Nullable String holderOrganization,
    @ValidRoleCode @Nullable String holderKind,
    @ValidOrganizationId @Nullable String recipientOrganization,
    @ValidRoleCode @Nullable String recipientKind,
    @ValidRoleCode @Nullable String recipientRole,
    @NotEmpty(message = "{intake.REQUIRED}")
        List<@NotNull(message = "{intake.REQUIRED}") DataCategory> categories,
    @ValidRecordKey @Nullable String context,
    List<@NotNull(message = "{intake.REQUIRED}") @ValidRecordKey String> resources,
    @NotNull(message = "{intake.REQUIRED}") ConsentAnswer answer,
    @NotNull(message = "{intake.REQUIRED}") Instant from,
    @Nullable Instant until,
    @NotEmpty(message = "{intake.REQUIRED}")
        List<@NotNull(message = "{intake.REQUIRED}") ConsentManner> how,
    List<@NotNull(message = "{intake.REQUIRED}") ConsentInformation> told,
    @NotNull(message = "{intake.REQUIRED}") @ValidRoleCode String recordedByRole,
    @ValidOrganizationId @Nullable String recordedByOrganization,
    @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
        Instant recordedAt,
    @ValidRecordKey @Nullable String evidence)
    implements CrossChecked {

  /** Copies the lists; a list that is not there is empty. */
  public ConsentIntake {
    categories = FromIntake.list(categories);
    resources = FromIntake.list(resources);
    how = FromIntake.list(how);
    told = FromIntake.list(told);
  }

  @Override
  public List<Violation> contradictions() {
    List<Violation> found = new ArrayList<>();
    if (recipientOrganization == null && recipientKind == null && recipientRole == null) {
      found.add(ConsentInvariants.at("recipientOrganization", ConsentReasons.EMPTY_RECIPIENT));
    }
    if (Stream.of(person, giver, capacity, subject, answer, from).allMatch(Objects::nonNull)) {
      found.addAll(
          ConsentInvariants.broken(giver.equals(person), capacity, subject, answer, from, until));
    }
    return found;
  }

  Consent toConsent() {
    ConsentScope scope =
        new ConsentScope(
            subject,
            kind,
            purpose,
            party(holderOrganization, holderKind, null),
            requireNonNull(party(recipientOrganization, recipientKind, recipientRole), "recipient"),
            new HashSet<>(categories),
            context == null ? null : RecordRef.of(context),
            resources.stream().map(RecordRef::of).collect(toSet()));
    return new Consent(
        ConsentId.of(id),
        PersonId.of(person),
        PersonId.of(giver),
        capacity,
        scope,
        answer,
        from,
        until,
        new HashSet<>(how),
        new HashSet<>(told),
        new Party(
            recordedByOrganization == null ? null : OrganizationId.of(recordedByOrganization),
            null,
            RoleCode.of(recordedByRole)),
        recordedAt,
        evidence == null ? null : RecordRef.of(evidence));
  }

  /** The party, or null where nothing is named. */
  private static @Nullable Party party(
      @Nullable String organization, @Nullable String kind, @Nullable String role) {
    return organization == null && kind == null && role == null
        ? null
        : new Party(
            organization == null ? null : OrganizationId.of(organization),
            kind == null ? null : RoleCode.of(kind),
            role == null ? null : RoleCode.of(role));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
