package org.ignite.sessions.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a person may be named. */
public final class PersonNames {

  /** Domains that say nothing of whoever has an address there. */
  private static final Set<String> EVERYBODYS =
      Set.of(
          "aol.com",
          "btinternet.com",
          "gmail.com",
          "googlemail.com",
          "hotmail.co.uk",
          "hotmail.com",
          "icloud.com",
          "live.co.uk",
          "live.com",
          "mac.com",
          "me.com",
          "msn.com",
          "outlook.com",
          "proton.me",
          "protonmail.com",
          "sky.com",
          "virginmedia.com",
          "yahoo.co.uk",
          "yahoo.com");

  private PersonNames() {}

  /** The keys of one person. */
  public static Set<String> keys(String givenName, String familyName, String email) {
    List<List<String>> given = forms(Words.folded(givenName));
    List<List<String>> family = forms(Words.folded(familyName));
    Set<String> keys = new LinkedHashSet<>();
    for (List<String> first : given) {
      for (List<String> last : family) {
        if (!first.isEmpty() && !last.isEmpty()) {
          keys.add(NameKey.FULL.of(joined(first, last)));
          keys.add(NameKey.FULL.of(joined(last, first)));
        }
      }
    }
    given.forEach(form -> alone(form, keys));
    family.forEach(form -> alone(form, keys));
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (domain.contains(".") && !EVERYBODYS.contains(domain)) {
      keys.add(NameKey.FULL.of(Words.folded(domain)));
    }
    return keys;
  }

  /** The name as it is, and each word of it: not everybody uses both of theirs. */
  private static List<List<String>> forms(List<String> words) {
    List<List<String>> forms = new ArrayList<>();
    forms.add(words);
    if (words.size() > 1) {
      words.stream().filter(NameKey::saysSomething).forEach(word -> forms.add(List.of(word)));
    }
    return forms;
  }

  /** A part of a name that is said alone; of several words it is nobody else's. */
  private static void alone(List<String> form, Set<String> keys) {
    String joined = NameKey.joined(form);
    if (NameKey.saysSomething(joined)) {
      keys.add((form.size() > 1 ? NameKey.FULL : NameKey.OF_PERSON).of(joined));
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
