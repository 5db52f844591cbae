package org.ignite.localstack;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes mail as a real server does: an address that begins with {@code refused} has no mailbox, one
 * that begins with {@code greylisted} is asked to come back once, all others are welcome.
 */
final class ChoosyMailServer extends Managers {

  private final SmtpManager smtp = new Choosy(getImapHostManager(), getUserManager());

  @Override
  public SmtpManager getSmtpManager() {
    return smtp;
  }

  private static final class Choosy extends SmtpManager {

    private final Set<String> greylisted = ConcurrentHashMap.newKeySet();

    Choosy(ImapHostManager hosts, UserManager users) {
      super(hosts, users);
    }

    /** The answer that refuses; null welcomes (RFC 5321, 4.2.3; RFC 6647). */
    @Override
    public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
      String address = recipient.getEmail();
      if (address.startsWith("refused")) {
        return "550 5.1.1 <" + address + "> There is no such mailbox here";
      }
      return address.startsWith("greylisted") && greylisted.add(address)
          ? "451 4.7.1 <" + address + "> Come back in a moment"
          : null;
    }
  }
}
