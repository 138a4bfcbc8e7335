import { useEffect, useRef } from 'react';

/** A red ring that follows the pointer, so that all see what is spoken of. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      dot.current?.style.setProperty('translate', `${clientX}px ${clientY}px`);
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <div ref={dot} className="presenter-laser" aria-hidden="true" />;
}
