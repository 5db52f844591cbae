package org.ignite.sessions.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an organisation may be named: its names, its codes, its place, its initials. */
public final class OrganisationNames {

  /** One word of capitals and digits, as the registry has codes and abbreviations. */
  private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\p{Nd}&]{2,12}");

  /** Commas and the like list places, as "and" does. */
  private static final Pattern LISTS = Pattern.compile("[,&/+]");

  private static final String AND = "and";

  /** A name that has one of these is of a council or an authority, and the rest of it a place. */
  private static final Set<String> LOCAL =
      Set.of(
          "authority",
          "borough",
          "boro",
          "city",
          "corporation",
          "council",
          "county",
          "cyngor",
          "district",
          "dosbarth",
          "sir");

  private static final Set<String> BEFORE_THE_PLACE =
      Set.of(
          "and",
          "authority",
          "borough",
          "bwrdeistref",
          "city",
          "combined",
          "corporation",
          "council",
          "county",
          "cyngor",
          "dinas",
          "district",
          "dosbarth",
          "london",
          "metropolitan",
          "of",
          "royal",
          "sir",
          "the",
          "town",
          "unitary");

  private static final Set<String> BEHIND_THE_PLACE =
      Set.of(
          "and",
          "authority",
          "bc",
          "board",
          "boro",
          "borough",
          "care",
          "cc",
          "cic",
          "city",
          "combined",
          "corporation",
          "council",
          "county",
          "dc",
          "district",
          "foundation",
          "group",
          "hospital",
          "hospitals",
          "integrated",
          "limited",
          "llp",
          "ltd",
          "mbc",
          "mayoral",
          "metropolitan",
          "nhs",
          "of",
          "partnership",
          "plc",
          "the",
          "town",
          "trust",
          "unitary",
          "university");

  private static final Set<String> SMALL = Set.of("and", "in", "of", "on", "the", "upon", "with");

  /** Abbreviations of the trade: they name nobody, whatever council has such initials. */
  private static final Set<String> OF_THE_TRADE =
      Set.of(
          "ai", "bame", "cctv", "ceo", "cex", "cfo", "cil", "cio", "coo", "covid", "csr", "dsg",
          "edi", "esg", "eu", "faq", "fte", "gdp", "gdpr", "gp", "hr", "hra", "icb", "ics", "ict",
          "it", "kpi", "lep", "lgr", "mp", "mtfs", "nhs", "ons", "pdf", "pfi", "pr", "roi", "send",
          "sme", "uk", "usa", "vat");

  private static final int SHORTEST_INITIALS = 3;

  private OrganisationNames() {}

  /**
   * The keys of one organisation.
   *
   * @param code its short code
   * @param areas the region, county and combined authority that it lies in
   */
  public static Set<String> keys(
      String name, List<String> alternativeNames, @Nullable String code, List<String> areas) {
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(Stream.of(name), alternativeNames.stream()).forEach(one -> named(one, keys));
    if (code != null) {
      coded(code, keys);
    }
    for (String area : areas) {
      if (CODE.matcher(area).matches()) {
        coded(area, keys);
      } else {
        keys.add(NameKey.REGION.of(Words.folded(area)));
      }
    }
    return keys;
  }

  private static void coded(String code, Set<String> keys) {
    keys.add(NameKey.CODE.of(Words.folded(code)));
  }

  private static void named(String name, Set<String> keys) {
    if (CODE.matcher(name).matches()) {
      coded(name, keys);
      return;
    }
    List<String> words = Words.folded(LISTS.matcher(name).replaceAll(" and "));
    add(words, keys);
    boolean local = words.stream().anyMatch(LOCAL::contains);
    List<String> place = place(words, local);
    if (!place.equals(words)) {
      add(place, keys);
    }
    if (local) {
      listed(place).forEach(part -> add(part, keys));
      Stream.of(words, place).forEach(of -> initials(of, keys));
    }
  }

  /** What is left without the words that say what kind of body it is. */
  private static List<String> place(List<String> words, boolean local) {
    int from = 0;
    int to = words.size();
    while (local && from < to && BEFORE_THE_PLACE.contains(words.get(from))) {
      from++;
    }
    while (to > from && BEHIND_THE_PLACE.contains(words.get(to - 1))) {
      to--;
    }
    return words.subList(from, to);
  }

  /** Brighton, Hove. */
  private static List<List<String>> listed(List<String> place) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String word : place) {
      if (word.equals(AND)) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(word);
      }
    }
    parts.add(part);
    return parts;
  }

  private static void add(List<String> words, Set<String> keys) {
    String joined = NameKey.joined(words);
    if (NameKey.saysSomething(joined)) {
      keys.add((words.size() > 1 ? NameKey.FULL : NameKey.OF_PLACE).of(joined));
    }
  }

  private static void initials(List<String> words, Set<String> keys) {
    List<String> large = words.stream().filter(word -> !SMALL.contains(word)).toList();
    for (List<String> counted : List.of(words, large)) {
      StringBuilder initials = new StringBuilder();
      counted.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
      if (initials.length() >= SHORTEST_INITIALS && !OF_THE_TRADE.contains(initials.toString())) {
        keys.add(NameKey.INITIALS.of(initials.toString()));
      }
    }
  }
}
