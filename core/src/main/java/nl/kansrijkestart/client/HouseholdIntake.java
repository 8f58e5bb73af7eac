package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A household as a form or message hands it over.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param woman the key of the woman, required
 * @param members everybody else, or null
 * @param nobodyAs the roles of which it is known that nobody holds them, or null
 */
@Consistent
public record HouseholdIntake(
    @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String woman,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid MemberIntake> members,
    List<@NotNull(message = "{intake.REQUIRED}") Role> nobodyAs)
    implements CrossChecked {

  /** Copies the lists; one that is absent is empty. */
  public HouseholdIntake {
    members = FromIntake.list(members);
    nobodyAs = FromIntake.list(nobodyAs);
  }

  /**
   * One person of the household besides the woman, as a form or message hands it over.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param id the key in the host's system, required
   * @param roles what this person is, at least one
   * @param givenName the given names or initials, or null
   * @param familyNamePrefix what stands before the family name, or null
   * @param familyName the family name, or null
   * @param birthDate the day of birth, not in the future, or null
   * @param birthOrder the place among the children of this pregnancy, 1 or more, or null
   */
  @Consistent
  public record MemberIntake(
      @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String id,
      @NotEmpty(message = "{intake.REQUIRED}")
          List<@NotNull(message = "{intake.REQUIRED}") Role> roles,
      @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = PersonName.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
          @Nullable String givenName,
      @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = PersonName.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
          @Nullable String familyNamePrefix,
      @Pattern(regexp = ClientReasons.NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = PersonName.MAX_LENGTH, message = "{intake.TEXT_LENGTH}")
          @Nullable String familyName,
      @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate birthDate,
      @Nullable Integer birthOrder)
      implements CrossChecked {

    /** Copies the list; one that is absent is empty. */
    public MemberIntake {
      roles = FromIntake.list(roles);
    }

    @Override
    public List<Violation> contradictions() {
      List<Violation> found = new ArrayList<>();
      if (familyNamePrefix != null && familyName == null) {
        found.add(new Violation("familyName", Reason.of(ClientReasons.PREFIX_WITHOUT_NAME)));
      }
      Set<Role> known = known(roles);
      if (!known.isEmpty()) {
        HouseholdRules.firstOfMember(known, birthOrder)
            .ifPresent(
                rule ->
                    found.add(
                        new Violation(
                            rule.equals(ClientReasons.BIRTH_ORDER) ? "birthOrder" : "roles",
                            Reason.of(rule))));
      }
      return found;
    }

    Member toDomain() {
      return new Member(
          PersonId.of(requireNonNull(id, "id")),
          Set.copyOf(roles),
          PersonName.ofNullable(givenName, familyNamePrefix, familyName),
          birthDate,
          birthOrder);
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
    if (woman == null) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>();
    HouseholdRules.Pass pass = new HouseholdRules.Pass(woman, known(nobodyAs));
    for (int i = 0; i < members.size(); i++) {
      MemberIntake member = members.get(i);
      if (member == null || member.id() == null) {
        continue;
      }
      String path = "members[" + i + "]";
      pass.next(member.id(), known(member.roles()), member.birthOrder())
          .ifPresent(rule -> found.add(new Violation(path, Reason.of(rule))));
    }
    return found;
  }

  private static Set<Role> known(List<Role> roles) {
    return HouseholdRules.ordered(roles.stream().filter(Objects::nonNull).toList());
  }

  Household toDomain() {
    return new Household(
        PersonId.of(requireNonNull(woman, "woman")),
        members.stream().map(MemberIntake::toDomain).toList(),
        Set.copyOf(nobodyAs));
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
