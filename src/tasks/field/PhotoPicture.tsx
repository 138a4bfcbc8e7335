import { fieldText } from '@/text/field';
import { usePhotoAddress } from '@/view/photos';

const { photos: words } = fieldText;

/** Letters of a text that a picture's name begins with; more would be read to the end each time. */
const nameLength = 60;

interface PhotoPictureProps {
  id: string;
  /** Its number among the observation's photos, from 1. */
  at: number;
  /** What the observation says. */
  text: string;
}

/** A photo of an observation, small. */
export function PhotoPicture({ id, at, text }: PhotoPictureProps) {
  const address = usePhotoAddress(id);
  if (address === null) return <span className="field-photo-missing">{words.missing}</span>;
  if (address === undefined) return <span className="field-photo-missing" />;
  const short = text.length > nameLength ? `${text.slice(0, nameLength)} …` : text;
  return <img className="field-photo" src={address} alt={words.alt(at, short)} />;
}
