package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.SupportNetwork.Kind;
import nl.kansrijkestart.client.SupportNetwork.Relation;
import nl.kansrijkestart.client.SupportNetwork.Support;
import nl.kansrijkestart.client.SupportNetwork.Supporter;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.identity.constraint.ValidRoleCode;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A network card as a form or message hands it over.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param client the key of the parent, required
 * @param filledOn the day on which it was filled in, not in the future, or null if it was not
 * @param filledBy the role of the professional who did that with the parent, or null
 * @param filledWithParent whether the parent took part; true on every card that was filled in
 * @param supporters the people on the card, or null
 */
@Consistent
public record SupportNetworkIntake(
    @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String client,
    @PastOrPresent(message = "{intake.IN_FUTURE}") @Nullable LocalDate filledOn,
    @ValidRoleCode @Nullable String filledBy,
    @AssertTrue(message = "{client.CARD_WITHOUT_PARENT}") @Nullable Boolean filledWithParent,
    List<@NotNull(message = "{intake.REQUIRED}") @Valid SupporterIntake> supporters)
    implements CrossChecked {

  /** Copies the list; one that is absent is empty. */
  public SupportNetworkIntake {
    supporters = FromIntake.list(supporters);
  }

  /**
   * Somebody on the card, as a form or message hands it over.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param pseudonym what this person is called on the card: a key without spaces, required
   * @param relation what this person is to her, or null
   * @param kind informal or professional, required
   * @param support what this person does for her, or null
   */
  public record SupporterIntake(
      @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String pseudonym,
      @Nullable Relation relation,
      @NotNull(message = "{intake.REQUIRED}") Kind kind,
      List<@NotNull(message = "{intake.REQUIRED}") Support> support) {

    /** Copies the list; one that is absent is empty. */
    public SupporterIntake {
      support = FromIntake.list(support);
    }

    Supporter toDomain() {
      return new Supporter(
          PersonId.of(requireNonNull(pseudonym, "pseudonym")), relation, kind, Set.copyOf(support));
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
    List<Violation> found = new ArrayList<>();
    if (filledOn == null && (!supporters.isEmpty() || filledBy != null)) {
      found.add(new Violation("filledOn", Reason.of(ClientReasons.CARD_WITHOUT_DAY)));
    }
    if (filledOn != null && filledWithParent == null) {
      found.add(new Violation("filledWithParent", Reason.of(ClientReasons.CARD_WITHOUT_PARENT)));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < supporters.size(); i++) {
      SupporterIntake supporter = supporters.get(i);
      if (supporter != null && supporter.pseudonym() != null && !seen.add(supporter.pseudonym())) {
        found.add(
            new Violation(
                "supporters[" + i + "].pseudonym", Reason.of(ClientReasons.SUPPORTER_TWICE)));
      }
    }
    return found;
  }

  SupportNetwork toDomain() {
    boolean withoutParent = Boolean.FALSE.equals(filledWithParent);
    boolean notSaid = filledOn != null && filledWithParent == null;
    if (withoutParent || notSaid) {
      throw new IllegalArgumentException("A network card is filled in together with the parent");
    }
    return new SupportNetwork(
        PersonId.of(requireNonNull(client, "client")),
        filledOn,
        filledBy == null ? null : RoleCode.of(filledBy),
        supporters.stream().map(SupporterIntake::toDomain).toList());
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
