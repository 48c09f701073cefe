import { formatDate } from '~/domain/kernel/date-text';
import type { LocalText } from '~/domain/kernel/text';

type Props = {
  certificate: { number: string; code: string; holder: string; centre: LocalText; title: LocalText; issuedOn: string; validUntil: string | null };
  link: string | null;
  qr: string;
};

/** A document is black on white paper in the dark theme too. */
const PAPER = { backgroundColor: '#ffffff', color: '#000000' };

/**
 * The certificate as a sheet: A4 landscape, Chinese first with English beneath on every certificate whatever the reader's language, a
 * blank field for the seal, no drawn seal and no emblem. Looks right in black and white.
 */
export function CertificateSheet({ certificate, link, qr }: Props) {
  const { centre, title } = certificate;
  const until = certificate.validUntil ?? certificate.issuedOn;
  return (
    <article className="certificate mx-auto max-w-5xl p-2 font-serif sm:p-6" style={PAPER} aria-label={certificate.number}>
      <div className="flex min-h-[26rem] flex-col border-4 border-double border-current px-5 py-8 text-center sm:px-12">
        <p className="text-lg" lang="zh-CN">{centre.zh}</p>
        <p className="text-sm" lang="en">{centre.en}</p>
        <h2 className="mt-6 !text-3xl tracking-widest sm:!text-4xl" lang="zh-CN">{title.zh}</h2>
        <p className="mt-1" lang="en">{title.en}</p>
        <p className="mt-8 text-2xl" lang="zh-CN">{certificate.holder}</p>
        <p className="mx-auto mt-4 max-w-2xl leading-8" lang="zh-CN">完成窗口服务岗前培训，经正式考试与窗口实操考核合格，特发此证。</p>
        <p className="mx-auto max-w-2xl text-sm" lang="en">has completed the initial counter-service training and passed the formal quiz and the observed counter check.</p>
        <div className="mt-auto flex flex-col gap-6 pt-8 text-left text-sm sm:flex-row sm:items-end">
          <dl className="grid min-w-0 flex-1 grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            <dt>证书编号 <span lang="en">No.</span></dt><dd className="figures">{certificate.number}</dd>
            <dt>发证日期 <span lang="en">Issued</span></dt><dd className="figures">{formatDate(certificate.issuedOn, 'zh')}</dd>
            <dt>有效期至 <span lang="en">Valid until</span></dt><dd className="figures">{formatDate(until, 'zh')}</dd>
            <dt>查验码 <span lang="en">Code</span></dt><dd className="figures break-all">{certificate.code}</dd>
            {link ? <><dt>查验 <span lang="en">Verify</span></dt><dd className="break-all">{link}</dd></> : null}
          </dl>
          <div className="flex shrink-0 items-end justify-end gap-6">
            <p className="flex h-28 w-28 items-center justify-center border border-dashed border-current" lang="zh-CN">（盖章）</p>
            <div className="h-28 w-28 [&_svg]:h-full [&_svg]:w-full" role="img" aria-label={link ?? certificate.code} dangerouslySetInnerHTML={{ __html: qr }} />
          </div>
        </div>
        <p className="mt-6 text-xs" lang="zh-CN">仅限本中心岗位管理使用，不属于国家职业资格证书</p>
        <p className="text-xs" lang="en">For post management within this centre only; not a national vocational qualification.</p>
      </div>
    </article>
  );
}
