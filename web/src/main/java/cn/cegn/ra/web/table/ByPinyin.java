package cn.cegn.ra.web.table;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of names in a list: Chinese ones by pinyin, then Latin letters, in either language of the portal. ICU's, as PostgreSQL's: the JDK's own knows the pinyin of
 * some 3,700 characters and puts all others, 婷 among them, behind 座.
 */
final class ByPinyin {
    /** The collator is frozen: threads share it. */
    static final Comparator<String> ORDER =
            Collator.getInstance(new ULocale("zh@collation=pinyin")).freeze()::compare;

    private ByPinyin() {}
}
