import { protocolText } from '@/text/protocol';
import { usePhotoAddress } from '@/view/photos';

interface ProtocolPhotoProps {
  id: string;
  /** Its number among those of the observation. */
  number: number;
  alt: string;
}

/** A photo of an observation, or that this browser does not have it. */
export function ProtocolPhoto({ id, number, alt }: ProtocolPhotoProps) {
  const address = usePhotoAddress(id);
  if (address === undefined) return <span className="protocol-photo-waiting" />;
  if (address === null)
    return <p className="muted small">{protocolText.form.photoMissing(number)}</p>;
  return <img className="protocol-photo" src={address} alt={alt} />;
}
